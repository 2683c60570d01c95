import type { VideoPlayer } from '@app/features/playback';
import { useFormat, useT } from '@app/i18n';
import { usePlayer } from '@app/player';
import { Scrubber, StoryboardThumb } from '@app/ui';

const THUMB_WIDTH = 240;

/** The line of time, with the picture of the pointed second over it. */
export function PlayerTimeline({ player }: { readonly player: VideoPlayer }) {
  const t = useT('player');
  const format = useFormat();
  const durationSec = usePlayer(player, (state) => state.durationSec);
  const positionSec = usePlayer(player, (state) => state.seekTargetSec ?? state.positionSec);
  const bufferedSec = usePlayer(player, (state) => state.bufferedSec);
  const storyboard = usePlayer(player, (state) => state.storyboard);
  return (
    <Scrubber
      stage="desktop"
      durationSec={durationSec}
      positionSec={positionSec}
      bufferedSec={bufferedSec}
      chapters={[]}
      label={t('player.timeline')}
      valueText={t('player.position', { position: format.clock(positionSec), total: format.clock(durationSec) })}
      onSeek={player.seeking.jump}
      renderPreview={(seconds) => (
        <StoryboardThumb frame={storyboard?.thumbnailAt(seconds) ?? null} width={THUMB_WIDTH} time={format.clock(seconds)} />
      )}
    />
  );
}
