import type { VideoPlayer } from '@app/features/playback';
import { useFormat } from '@app/i18n';
import { SEEK_STEP_SEC, usePlayer } from '@app/player';
import { StoryboardThumb } from '@app/ui';
import { styled } from 'styled-components';

const Strip = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  margin-bottom: 4px;
`;
const Time = styled.div`
  margin: 10px 0 18px;
  text-align: center;
  font-size: 40px;
  line-height: 48px;
  font-weight: 600;
  color: #fff;
  font-variant-numeric: tabular-nums;
`;

const STEPS = [-2, -1, 0, 1, 2] as const;
const SIDE_PX = 288;
const MIDDLE_PX = 448;

type SeekStripProps = { readonly player: VideoPlayer; readonly targetSec: number; readonly durationSec: number };

/** Frames around the place that the viewer is heading for; none of the film's own bytes are asked for until they decide. */
export function SeekStrip({ player, targetSec, durationSec }: SeekStripProps) {
  const format = useFormat();
  const storyboard = usePlayer(player, (state) => state.storyboard);
  return (
    <>
      {storyboard !== null && (
        <Strip data-testid="seek-strip">
          {STEPS.map((step) => {
            const at = targetSec + step * SEEK_STEP_SEC;
            const isInside = at >= 0 && at <= durationSec;
            return (
              <div key={step} style={{ visibility: isInside ? undefined : 'hidden' }}>
                <StoryboardThumb
                  frame={isInside ? storyboard.thumbnailAt(at) : null}
                  width={step === 0 ? MIDDLE_PX : SIDE_PX}
                  selected={step === 0}
                />
              </div>
            );
          })}
        </Strip>
      )}
      <Time data-testid="seek-time">{format.clock(targetSec)}</Time>
    </>
  );
}
