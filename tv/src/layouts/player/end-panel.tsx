import type { PlaybackSession } from '@app/contracts';
import type { VideoPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { Button, ButtonRow, FocusGroup } from '@app/ui';
import { styled } from 'styled-components';
import { useFocusReturn } from '../../focus/use-focus-return.ts';
import { STAGE } from '../stage.tsx';

const Panel = styled(FocusGroup)`
  position: absolute;
  left: 0;
  right: 0;
  bottom: 0;
  padding: 200px ${STAGE.safeX}px ${STAGE.safeY + 20}px;
  background: linear-gradient(rgba(0, 3, 28, 0), rgba(0, 3, 28, 0.92) 60%);
  & > h2 { margin-bottom: 28px; font-size: 56px; line-height: 68px; font-weight: 600; color: #fff; }
`;

/** After the last picture: on to the next episode, once more, or back. */
export function EndPanel({ player, session }: { readonly player: VideoPlayer; readonly session: PlaybackSession }) {
  const t = useT('player', 'title');
  const { back } = useNavigation();
  useFocusReturn();
  const hasNext = session.next !== null;
  return (
    <Panel role="dialog" aria-label={session.title} focusKey="end-panel" boundary>
      <h2>{session.title}</h2>
      <ButtonRow>
        {hasNext && (
          <Button variant="primary" icon="next" focusKey="end-next" autoFocus onSelect={player.playNext}>
            {t('player.next')}
          </Button>
        )}
        <Button focusKey="end-back" autoFocus={!hasNext} onSelect={back}>
          {t('common.back')}
        </Button>
        <Button icon="retry" focusKey="end-again" onSelect={player.play}>
          {t('title.watchFromStart')}
        </Button>
      </ButtonRow>
    </Panel>
  );
}
