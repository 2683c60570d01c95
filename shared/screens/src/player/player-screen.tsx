import { type Refusal, refusalOf, usePlayback, type VideoPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import type { PlayableId } from '@app/kernel';
import { type PlayerFailure, usePlayer } from '@app/player';
import { fill, Spinner } from '@app/ui';
import { type ReactNode, useEffect } from 'react';
import { styled } from 'styled-components';
import { RefusalPanel } from './refusal-panel.tsx';
import { SubtitleLayer } from './subtitle-layer.tsx';

const Stage = styled.div`
  position: fixed;
  top: 0;
  right: 0;
  bottom: 0;
  left: 0;
  z-index: 30;
  overflow: hidden;
  background: #000;
`;

const Video = styled.video`
  ${fill}
  width: 100%;
  height: 100%;
`;

const Centre = styled.div`
  ${fill}
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  text-align: center;
  &[data-quiet] { pointer-events: none; }
  &[data-solid] { background: #00031c; overflow-y: auto; z-index: 2; }
`;

const Note = styled.p`
  margin-top: 16px;
  text-shadow: 0 1px 6px #000;
`;

/** How a client draws the controls over the picture. Marked `data-controls="shown"`, they make the subtitles rise above them. */
export type PlayerFrame = {
  readonly renderControls: (player: VideoPlayer) => ReactNode;
  /** A client's own screen for a refusal; null leaves it to the usual one. */
  readonly renderRefusal?: (refusal: Refusal, player: VideoPlayer, failure: PlayerFailure) => ReactNode | null;
};

type PlayerScreenProps = {
  readonly playableId: PlayableId;
  readonly frame: PlayerFrame;
  /** The next episode has begun by itself: its address. */
  readonly onPlayableChange?: (id: PlayableId) => void;
};

/** Picture, subtitles, waiting and refusals; the whole window or screen. */
export function PlayerScreen({ playableId, frame, onPlayableChange }: PlayerScreenProps) {
  const t = useT('player');
  const player = usePlayback(playableId);
  const phase = usePlayer(player, (state) => state.phase);
  const failure = usePlayer(player, (state) => state.failure);
  const cues = usePlayer(player, (state) => state.cues);
  const mainTrackId = usePlayer(player, (state) => state.subtitleIds[0] ?? null);
  const isWaitingForNetwork = usePlayer(player, (state) => state.isWaitingForNetwork);
  const current = usePlayer(player, (state) => state.playableId);

  useEffect(() => {
    if (current !== null && current !== playableId) onPlayableChange?.(current);
  }, [current, playableId, onPlayableChange]);

  return (
    <Stage data-phase={phase} data-testid="player">
      <Video ref={player.attach} playsInline tabIndex={-1} />
      {(phase === 'loading' || phase === 'buffering') && (
        <Centre data-quiet="">
          <Spinner label={t('common.loading')} />
          {isWaitingForNetwork && <Note role="status">{t('player.waitingForNetwork')}</Note>}
        </Centre>
      )}
      {failure === null ? (
        frame.renderControls(player)
      ) : (
        <Centre data-solid="">
          {frame.renderRefusal?.(refusalOf(failure), player, failure) ?? <RefusalPanel refusal={refusalOf(failure)} player={player} />}
        </Centre>
      )}
      <SubtitleLayer cues={cues} mainTrackId={mainTrackId} />
    </Stage>
  );
}
