import { styled } from 'styled-components';
import { token } from '../theme/theme.ts';

const Track = styled.span`
  display: block;
  height: ${token.barHeight};
  border-radius: 3px;
  background: rgba(255, 255, 255, 0.28);
  overflow: hidden;
  & > span { display: block; height: 100%; border-radius: inherit; background: ${token.brand}; transform-origin: 0 0; }
  &[data-tone='quiet'] > span { background: ${token.lineStrong}; }
  &[data-tone='white'] > span { background: #fff; }
`;

type ProgressBarProps = {
  /** 0–1. */
  readonly value: number;
  readonly label: string;
  readonly tone?: 'brand' | 'quiet' | 'white';
};

export function ProgressBar({ value, label, tone = 'brand' }: ProgressBarProps) {
  const shown = Math.min(1, Math.max(0, value));
  return (
    <Track
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(shown * 100)}
      data-tone={tone}
    >
      <span style={{ transform: `scaleX(${shown})` }} />
    </Track>
  );
}
