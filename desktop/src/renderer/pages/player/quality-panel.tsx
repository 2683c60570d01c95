import type { VideoPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import { usePlayer } from '@app/player';
import { useNavigation } from '@app/screens/app';
import { AUTO_QUALITY, useTrackWords } from '@app/screens/player';
import { PlayerPanel, TrackList } from '@app/ui';

/** Picture heights; those of a higher plan stay in sight and lead to the plans. */
export function QualityPanel({ player }: { readonly player: VideoPlayer }) {
  const t = useT('player');
  const words = useTrackWords();
  const { openPlans } = useNavigation();
  const levels = usePlayer(player, (state) => state.levels);
  const chosenHeight = usePlayer(player, (state) => state.chosenHeight);
  const playingHeight = usePlayer(player, (state) => state.playingHeight);
  const handleLocked = (id: string) => {
    if (levels.some(({ height, requiredPlan }) => String(height) === id && requiredPlan !== null)) openPlans();
  };
  return (
    <PlayerPanel role="dialog" aria-label={t('player.quality')}>
      <TrackList
        title={t('player.quality')}
        options={words.qualities(levels, playingHeight)}
        selectedId={chosenHeight === null ? AUTO_QUALITY : String(chosenHeight)}
        onSelect={(id) => player.selectHeight(id === AUTO_QUALITY ? null : Number(id))}
        onLocked={handleLocked}
        autoFocus
      />
    </PlayerPanel>
  );
}
