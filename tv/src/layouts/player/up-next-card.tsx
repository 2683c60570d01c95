import type { PlaybackSession } from '@app/contracts';
import type { VideoPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import { usePlayer } from '@app/player';
import { Button, ButtonRow, FocusGroup, token } from '@app/ui';
import { styled } from 'styled-components';
import { useFocusReturn } from '../../focus/use-focus-return.ts';
import { STAGE } from '../stage.tsx';

const Card = styled(FocusGroup)`
  position: absolute;
  right: ${STAGE.safeX}px;
  bottom: ${STAGE.safeY + 20}px;
  width: 820px;
  padding: 40px 44px 48px;
  border-radius: 28px;
  background: rgba(14, 17, 44, 0.95);
  & > p { color: ${token.text2}; }
  & > h2 { margin: 6px 0 28px; font-size: 44px; line-height: 54px; font-weight: 600; color: #fff; }
`;

type UpNextCardProps = { readonly player: VideoPlayer; readonly next: NonNullable<PlaybackSession['next']> };

/** What comes by itself, and the two ways to decide otherwise; Back is one of them. */
export function UpNextCard({ player, next }: UpNextCardProps) {
  const t = useT('player');
  const seconds = usePlayer(player, (state) => state.nextInSec ?? 0);
  useFocusReturn();
  const place =
    next.season === null || next.number === null ? '' : `${t('common.card.episode', { season: next.season, number: next.number })} · `;
  return (
    <Card role="dialog" aria-label={t('player.upNext')} focusKey="up-next" boundary>
      <p>{t('player.nextIn', { seconds })}</p>
      <h2>{`${place}${next.title}`}</h2>
      <ButtonRow>
        <Button variant="primary" icon="play" focusKey="up-next-play" autoFocus onSelect={player.playNext}>
          {t('player.play')}
        </Button>
        <Button focusKey="up-next-cancel" onSelect={player.cancelNext}>
          {t('common.cancel')}
        </Button>
      </ButtonRow>
    </Card>
  );
}
