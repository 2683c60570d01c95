import type { VideoPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import { usePlayer } from '@app/player';
import { useNavigation } from '@app/screens/app';
import { Button } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { KeysHelp } from './keys-help.tsx';
import { PlanEndNotice } from './plan-end-notice.tsx';
import { PlayerButtons } from './player-buttons.tsx';
import { PlayerHead } from './player-head.tsx';
import { PlayerTimeline } from './player-timeline.tsx';
import { QualityPanel } from './quality-panel.tsx';
import { TracksPanel } from './tracks-panel.tsx';
import { UpNext } from './up-next.tsx';
import { useFullscreen } from './use-fullscreen.ts';
import { useIdle } from './use-idle.ts';
import { usePlayerKeys } from './use-player-keys.ts';

const Root = styled.div`
  position: absolute;
  top: 0;
  right: 0;
  bottom: 0;
  left: 0;
  &[data-idle] { cursor: none; }
`;

const Surface = styled.div`
  position: absolute;
  top: 0;
  right: 0;
  bottom: 0;
  left: 0;
`;

const Chrome = styled.div`
  transition: opacity 200ms var(--ease);
  [data-idle] > & { opacity: 0; pointer-events: none; }
`;

const Bottom = styled.div`
  position: absolute;
  right: 0;
  bottom: 0;
  left: 0;
  padding: 96px 32px 24px;
  background: linear-gradient(transparent, rgba(0, 0, 0, 0.82) 55%);
  pointer-events: none;
  & > * { pointer-events: auto; }
  @media (max-width: 720px) { padding: 64px 12px 12px; }
`;

const Floating = styled.div`
  position: absolute;
  right: 32px;
  bottom: 140px;
  max-width: calc(100% - 32px);
  @media (max-width: 720px) { right: 16px; bottom: 120px; }
`;

const Gesture = styled.div`
  position: absolute;
  top: 50%;
  left: 50%;
  transform: translate(-50%, -50%);
`;

export type PlayerPanelName = 'tracks' | 'quality' | null;

/** Everything drawn over the picture: head, timeline, buttons, menus, help. It goes away when nobody moves. */
export function PlayerControls({ player }: { readonly player: VideoPlayer }) {
  const t = useT('player');
  const { back } = useNavigation();
  const phase = usePlayer(player, (state) => state.phase);
  const needsGesture = usePlayer(player, (state) => state.needsGesture);
  const [panel, setPanel] = useState<PlayerPanelName>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const fullscreen = useFullscreen();
  const { isIdle, wake } = useIdle(phase !== 'playing' || panel !== null || isHelpOpen);

  const closeTop = (): void => {
    if (isHelpOpen) setIsHelpOpen(false);
    else if (panel !== null) setPanel(null);
    else if (!fullscreen.isFullscreen) back();
  };
  usePlayerKeys(player, { toggleFullscreen: fullscreen.toggle, toggleHelp: () => setIsHelpOpen((open) => !open), close: closeTop, wake });

  return (
    <Root data-idle={isIdle ? '' : undefined} data-controls={isIdle ? 'hidden' : 'shown'} onPointerMove={wake} onFocus={wake}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the picture; its keys are the player's own */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space and K do the same */}
      <Surface onClick={() => (panel === null ? player.toggle() : setPanel(null))} onDoubleClick={fullscreen.toggle} />
      {needsGesture && (
        <Gesture>
          <Button variant="primary" icon="play" onSelect={player.play}>
            {t('player.tapToPlay')}
          </Button>
        </Gesture>
      )}
      <Chrome>
        <PlayerHead player={player} />
        <Bottom>
          <PlayerTimeline player={player} />
          <PlayerButtons player={player} panel={panel} onPanel={setPanel} onHelp={() => setIsHelpOpen(true)} fullscreen={fullscreen} />
        </Bottom>
        {panel !== null && <Floating>{panel === 'tracks' ? <TracksPanel player={player} /> : <QualityPanel player={player} />}</Floating>}
      </Chrome>
      <PlanEndNotice player={player} />
      <UpNext player={player} />
      {isHelpOpen && <KeysHelp onClose={() => setIsHelpOpen(false)} />}
    </Root>
  );
}
