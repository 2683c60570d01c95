import { trackRows, type VideoPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import { usePlayer } from '@app/player';
import { useTrackWords } from '@app/screens/player';
import { PlayerPanel, PlayerPanelColumns, TrackList } from '@app/ui';

/** Id of the choice to see no subtitles. */
const OFF = 'off';

/** Sound beside subtitles. */
export function TracksPanel({ player }: { readonly player: VideoPlayer }) {
  const t = useT('player');
  const words = useTrackWords();
  const session = usePlayer(player, (state) => state.session);
  const audioId = usePlayer(player, (state) => state.audioId);
  const subtitleId = usePlayer(player, (state) => state.subtitleIds[0] ?? OFF);
  if (session === null) return null;
  const subtitles = [{ id: OFF, label: t('player.subtitles.off') }, ...trackRows(session.subtitles).map(words.track)];
  return (
    <PlayerPanel role="dialog" aria-label={t('player.tracks')}>
      <PlayerPanelColumns>
        <TrackList
          title={t('player.audio')}
          options={trackRows(session.audio).map(words.track)}
          selectedId={audioId}
          onSelect={player.selectAudio}
          autoFocus
        />
        <TrackList
          title={t('player.subtitles')}
          options={subtitles}
          selectedId={subtitleId}
          onSelect={(id) => player.selectSubtitles(id === OFF ? [] : [id])}
        />
      </PlayerPanelColumns>
    </PlayerPanel>
  );
}
