import { styled } from 'styled-components';
import { token } from '../theme/theme.ts';

const Range = styled.input`
  width: 84px;
  height: 20px;
  margin: 0 4px;
  appearance: none;
  background: none;
  cursor: pointer;
  &::-webkit-slider-runnable-track { height: 4px; border-radius: 2px; background: linear-gradient(90deg, #fff var(--level), rgba(255, 255, 255, 0.3) var(--level)); }
  &::-webkit-slider-thumb { appearance: none; width: 12px; height: 12px; margin-top: -4px; border-radius: 50%; background: #fff; }
  &:focus-visible { outline: 3px solid ${token.focus}; outline-offset: 3px; border-radius: 4px; }
`;

type VolumeSliderProps = {
  /** 0–1. */
  readonly volume: number;
  readonly onChange: (volume: number) => void;
  readonly label: string;
};

/** Desktop only: a TV's remote has its own keys. */
export function VolumeSlider({ volume, onChange, label }: VolumeSliderProps) {
  const level: Record<string, string> = { '--level': `${volume * 100}%` };
  return (
    <Range
      type="range"
      min={0}
      max={1}
      step={0.05}
      value={volume}
      aria-label={label}
      style={level}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  );
}
