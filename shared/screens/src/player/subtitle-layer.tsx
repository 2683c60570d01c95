import type { ShownCue } from '@app/player';
import { styled } from 'styled-components';

const Place = styled.div`
  position: absolute;
  left: 8%;
  right: 8%;
  text-align: center;
  pointer-events: none;
  &[data-place='bottom'] { bottom: var(--subtitleBottom, 6%); }
  [data-controls='shown'] ~ &[data-place='bottom'] { bottom: var(--subtitleRaised, 21%); }
  &[data-place='top'] { top: 6%; }
  [data-controls='shown'] ~ &[data-place='top'] { top: 12%; }
`;

const Line = styled.span`
  display: inline-block;
  padding: 0.12em 0.4em;
  border-radius: 6px;
  background: rgba(0, 0, 0, 0.58);
  color: #fff;
  font-size: var(--subtitleSize, clamp(18px, 2.3vw, 48px));
  line-height: 1.35;
  font-weight: 500;
  white-space: pre-line;
  &[data-second] { color: #ffe9a8; font-size: calc(var(--subtitleSize, clamp(18px, 2.3vw, 48px)) * 0.75); }
`;

type SubtitleLayerProps = {
  readonly cues: readonly ShownCue[];
  /** Track of the main line; cues of another one stand at the top. */
  readonly mainTrackId: string | null;
};

function placeOf({ trackId, placement }: ShownCue, mainTrackId: string | null): 'top' | 'bottom' {
  return trackId === mainTrackId ? placement : 'top';
}

/** Cues over the picture: the main line below, the second one above in its own colour. Size and place by `--subtitleSize`, `--subtitleBottom`, `--subtitleRaised`. */
export function SubtitleLayer({ cues, mainTrackId }: SubtitleLayerProps) {
  return (['top', 'bottom'] as const).map((place) => (
    <Place key={place} data-place={place} aria-live="off">
      {cues
        .filter((cue) => placeOf(cue, mainTrackId) === place)
        .map((cue) => (
          <div key={`${cue.trackId} ${cue.startSec}`}>
            <Line data-second={cue.trackId === mainTrackId ? undefined : ''} data-testid="subtitle">
              {cue.spans.map((span, index) => (
                <span
                  key={String(index)}
                  style={{ fontStyle: span.isItalic ? 'italic' : undefined, fontWeight: span.isBold ? 700 : undefined }}
                >
                  {span.text}
                </span>
              ))}
            </Line>
          </div>
        ))}
    </Place>
  ));
}
