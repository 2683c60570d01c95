import type { VideoPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import { usePlayer } from '@app/player';
import { Button, ButtonRow, token } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.section`
  position: absolute;
  z-index: 3;
  right: 40px;
  bottom: 140px;
  width: min(420px, calc(100% - 32px));
  padding: 24px;
  border-radius: 16px;
  background: ${token.panel};
  & > p { color: ${token.text3}; font-size: ${token.metaSize}; }
  & > h2 { margin: 6px 0 18px; color: ${token.text1}; font-size: ${token.sectionSize}; line-height: ${token.sectionLine}; }
`;

/** What plays next, counting down. */
export function UpNext({ player }: { readonly player: VideoPlayer }) {
  const t = useT('player');
  const seconds = usePlayer(player, (state) => state.nextInSec);
  const next = usePlayer(player, (state) => state.session?.next ?? null);
  if (seconds === null || next === null) return null;
  return (
    <Root aria-label={t('player.upNext')}>
      <p>{t('player.nextIn', { seconds })}</p>
      <h2>{next.title}</h2>
      <ButtonRow>
        <Button variant="primary" icon="play" autoFocus onSelect={player.playNext}>
          {t('player.play')}
        </Button>
        <Button onSelect={player.cancelNext}>{t('common.cancel')}</Button>
      </ButtonRow>
    </Root>
  );
}
