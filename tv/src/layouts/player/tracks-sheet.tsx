import type { PlaybackSession } from '@app/contracts';
import { trackRows, type VideoPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import { usePlayer } from '@app/player';
import { AUTO_QUALITY, useTrackWords } from '@app/screens/player';
import { PlayerPanelColumns, TrackList } from '@app/ui';
import { styled } from 'styled-components';
import { Sheet } from './sheet.tsx';

const OFF = 'off';

/** Long lists scroll inside their column, under the focus. */
const Column = styled.div`
  max-height: 620px;
  padding: 10px;
  overflow: hidden;
`;

type TracksSheetProps = { readonly player: VideoPlayer; readonly session: PlaybackSession };

/** Sound, subtitles and picture side by side; levels of a higher plan are shown closed. */
export function TracksSheet({ player, session }: TracksSheetProps) {
  const t = useT('player');
  const words = useTrackWords();
  const audioId = usePlayer(player, (state) => state.audioId);
  const subtitleId = usePlayer(player, (state) => state.subtitleIds[0] ?? null);
  const levels = usePlayer(player, (state) => state.levels);
  const chosenHeight = usePlayer(player, (state) => state.chosenHeight);
  const playingHeight = usePlayer(player, (state) => state.playingHeight);
  const subtitles = [{ id: OFF, label: t('player.subtitles.off') }, ...trackRows(session.subtitles).map(words.track)];
  const isListed = subtitles.some(({ id }) => id === subtitleId);
  return (
    <Sheet label={t('player.tracks')} focusKey="tracks-sheet">
      <PlayerPanelColumns>
        <Column data-scroll="y">
          <TrackList
            title={t('player.audio')}
            options={trackRows(session.audio).map(words.track)}
            selectedId={audioId}
            onSelect={player.selectAudio}
            focusKey="audio"
            autoFocus
          />
        </Column>
        <Column data-scroll="y">
          <TrackList
            title={t('player.subtitles')}
            options={subtitles}
            selectedId={isListed ? subtitleId : OFF}
            onSelect={(id) => player.selectSubtitles(id === OFF ? [] : [id])}
            focusKey="subtitles"
          />
        </Column>
        <Column data-scroll="y">
          <TrackList
            title={t('player.quality')}
            options={words.qualities(levels, playingHeight)}
            selectedId={chosenHeight === null ? AUTO_QUALITY : String(chosenHeight)}
            onSelect={(id) => player.selectHeight(id === AUTO_QUALITY ? null : Number(id))}
            focusKey="quality"
          />
        </Column>
      </PlayerPanelColumns>
    </Sheet>
  );
}
