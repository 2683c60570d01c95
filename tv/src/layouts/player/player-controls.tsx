import type { VideoPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import { usePlayer } from '@app/player';
import { usePlanEnd } from '@app/screens/player';
import { Focusable, fill, Pill } from '@app/ui';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { EndPanel } from './end-panel.tsx';
import { EpisodesSheet } from './episodes-sheet.tsx';
import { InfoPanel } from './info-panel.tsx';
import { PlanEndNote } from './plan-end-note.tsx';
import { PlanEndSheet } from './plan-end-sheet.tsx';
import { PlayerChrome } from './player-chrome.tsx';
import type { Overlay } from './remote-command.ts';
import { TracksSheet } from './tracks-sheet.tsx';
import { UpNextCard } from './up-next-card.tsx';
import { useRemote } from './use-remote.ts';

const BAR_MS = 4000;
const INFO_MS = 10_000;

const Surface = styled(Focusable)`
  ${fill}
  outline: none;
`;
const Gesture = styled.div`
  position: absolute;
  left: 0;
  right: 0;
  top: 480px;
  text-align: center;
  font-size: 36px;
`;

type PlayerControlsProps = {
  readonly player: VideoPlayer;
  /** What stands over the foot of the picture, so that subtitles make room. */
  readonly onShown: (controls: 'none' | 'bar' | 'seek') => void;
};

/** Everything over the picture. While nothing of it has buttons, the picture itself has the focus and keys go to the machine. */
export function PlayerControls({ player, onShown }: PlayerControlsProps) {
  const t = useT('player');
  // A new value for every key, also when the overlay stays: its time starts anew.
  const [shown, setShown] = useState<{ readonly overlay: Overlay }>({ overlay: 'bar' });
  const { overlay } = shown;
  const setOverlay = (next: Overlay) => setShown({ overlay: next });
  const phase = usePlayer(player, (state) => state.phase);
  const isSeeking = usePlayer(player, (state) => state.seekTargetSec !== null);
  const isCountingDown = usePlayer(player, (state) => state.nextInSec !== null);
  const needsGesture = usePlayer(player, (state) => state.needsGesture);
  const session = usePlayer(player, (state) => state.session);
  const planEnd = usePlanEnd(player);
  const offersPlans = planEnd?.maySell === true;
  // A plan that is there again takes its sheet away.
  if (overlay === 'plan' && !offersPlans) setOverlay('bar');
  useRemote({ player, overlay, offersPlans, onOverlay: setOverlay, onTouch: () => setOverlay('bar') });

  useEffect(() => {
    const isInfo = shown.overlay === 'info';
    if (!isInfo && (shown.overlay !== 'bar' || phase !== 'playing' || isSeeking)) return undefined;
    const timer = window.setTimeout(() => setShown({ overlay: 'none' }), isInfo ? INFO_MS : BAR_MS);
    return () => window.clearTimeout(timer);
  }, [shown, phase, isSeeking]);
  const isPaused = phase === 'paused';
  const chrome = isSeeking ? 'seek' : overlay === 'bar' || (isPaused && overlay === 'none') ? 'bar' : 'none';
  useEffect(() => onShown(chrome), [chrome, onShown]);

  const hasEnded = phase === 'ended' && !isCountingDown;
  return (
    <>
      <Surface element="div" focusKey="player-surface" autoFocus aria-label={session?.title ?? t('common.loading')} />
      {session !== null && chrome !== 'none' && !hasEnded && <PlayerChrome player={player} session={session} isSeeking={isSeeking} />}
      {needsGesture && (
        <Gesture>
          <Pill data-tone="brand">{t('player.tapToPlay')}</Pill>
        </Gesture>
      )}
      {planEnd !== null && overlay === 'plan' && <PlanEndSheet player={player} notice={planEnd} onClose={() => setOverlay('bar')} />}
      {planEnd !== null && (overlay === 'bar' || (overlay === 'none' && planEnd.isFresh)) && !isSeeking && <PlanEndNote notice={planEnd} />}
      {session !== null && overlay === 'info' && <InfoPanel session={session} />}
      {session !== null && overlay === 'tracks' && <TracksSheet player={player} session={session} />}
      {session !== null && overlay === 'episodes' && <EpisodesSheet player={player} session={session} onChosen={() => setOverlay('bar')} />}
      {session?.next && isCountingDown && <UpNextCard player={player} next={session.next} />}
      {session !== null && hasEnded && <EndPanel player={player} session={session} />}
    </>
  );
}
