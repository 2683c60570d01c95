import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useState } from 'react';
import { styled } from 'styled-components';
import { token } from '../theme/theme.ts';

const Root = styled.div`
  position: relative;
  height: 24px;
  cursor: pointer;
  outline: none;
  touch-action: none;
  &[data-stage='tenFoot'] { height: 32px; }
`;

const Segment = styled.span`
  position: absolute;
  top: 50%;
  height: 6px;
  margin-top: -3px;
  border-radius: 3px;
  background: rgba(255, 255, 255, 0.28);
  overflow: hidden;
  [data-stage='tenFoot'] > & { height: 10px; margin-top: -5px; border-radius: 5px; }
  &[data-hot] { height: 9px; margin-top: -4.5px; border-radius: 4px; }
  & > span { position: absolute; top: 0; left: 0; width: 100%; height: 100%; transform-origin: 0 0; background: rgba(255, 255, 255, 0.34); }
  & > span + span { background: ${token.brand}; }
`;

const Mark = styled.span`
  position: absolute;
  top: 2px;
  bottom: 2px;
  width: 2px;
  margin-left: -1px;
  border-radius: 1px;
  background: #fff;
  pointer-events: none;
  &[data-kind='was'] { width: 6px; margin-left: -3px; background: ${token.brandText}; }
`;

const Knob = styled.span`
  position: absolute;
  top: 50%;
  width: 16px;
  height: 16px;
  margin: -8px 0 0 -8px;
  border-radius: 50%;
  background: #fff;
  box-shadow: 0 2px 8px rgba(0, 0, 0, 0.6);
  pointer-events: none;
  [data-stage='tenFoot'] > & { width: 32px; height: 32px; margin: -16px 0 0 -16px; }
  ${Root}:focus-visible > & { box-shadow: 0 0 0 3px ${token.bg0}, 0 0 0 6px #fff; }
`;

const Preview = styled.div`
  position: absolute;
  bottom: 100%;
  transform: translateX(-50%);
  pointer-events: none;
`;

export type Chapter = { readonly startSec: number; readonly title: string };

export type ScrubberProps = {
  readonly stage: 'desktop' | 'tenFoot';
  readonly durationSec: number;
  readonly positionSec: number;
  /** End of what is loaded around the position. */
  readonly bufferedSec: number;
  /** In order; the first starts at 0. Empty: one segment. */
  readonly chapters: readonly Chapter[];
  /** Where playback was when seeking began: a tick to come back to. */
  readonly oldPositionSec?: number | null;
  readonly label: string;
  /** "7:18 of 14:48", for screen readers. */
  readonly valueText: string;
  readonly onSeek: (positionSec: number) => void;
  /** Storyboard frame and time over the pointed place. */
  readonly renderPreview?: (positionSec: number) => ReactNode;
};

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** Share of the span that lies before `point`. */
function filled(point: number, start: number, end: number): number {
  return end > start ? clamp((point - start) / (end - start)) : 0;
}

function secondsAt(event: PointerEvent<HTMLElement>, durationSec: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return clamp((event.clientX - left) / width) * durationSec;
}

/** The line of time: chapters as segments, loaded part, position, pointed place. Arrow keys belong to the player, not to it. */
export function Scrubber(props: ScrubberProps) {
  const { stage, durationSec, positionSec, bufferedSec, chapters, oldPositionSec = null, label, valueText, onSeek, renderPreview } = props;
  const [pointedSec, setPointedSec] = useState<number | null>(null);
  const starts = chapters.length > 0 ? chapters.map(({ startSec }) => startSec) : [0];
  const percent = (seconds: number) => `${clamp(seconds / Math.max(durationSec, 1)) * 100}%`;
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Home') onSeek(0);
    if (event.key === 'End') onSeek(durationSec);
  };
  return (
    <Root
      data-stage={stage}
      role="slider"
      tabIndex={stage === 'desktop' ? 0 : -1}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.round(durationSec)}
      aria-valuenow={Math.round(positionSec)}
      aria-valuetext={valueText}
      onKeyDown={handleKeyDown}
      onPointerMove={(event) => setPointedSec(secondsAt(event, durationSec))}
      onPointerLeave={() => setPointedSec(null)}
      onPointerDown={(event) => onSeek(secondsAt(event, durationSec))}
    >
      {starts.map((start, index) => {
        const end = starts[index + 1] ?? durationSec;
        const hot = pointedSec !== null && pointedSec >= start && pointedSec < end;
        return (
          <Segment
            key={start}
            data-hot={hot ? '' : undefined}
            style={{ left: percent(start), width: `calc(${percent(end - start)} - 3px)` }}
          >
            <span style={{ transform: `scaleX(${filled(bufferedSec, start, end)})` }} />
            <span style={{ transform: `scaleX(${filled(positionSec, start, end)})` }} />
          </Segment>
        );
      })}
      {oldPositionSec !== null && <Mark data-kind="was" style={{ left: percent(oldPositionSec) }} />}
      {pointedSec !== null && <Mark style={{ left: percent(pointedSec) }} />}
      <Knob style={{ left: percent(positionSec) }} />
      {pointedSec !== null && renderPreview !== undefined && (
        <Preview style={{ left: `clamp(144px, ${percent(pointedSec)}, calc(100% - 144px))` }}>{renderPreview(pointedSec)}</Preview>
      )}
    </Root>
  );
}
