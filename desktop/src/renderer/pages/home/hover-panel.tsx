import type { TitleSummary } from '@app/contracts';
import { usePlanned } from '@app/features/library';
import { useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { useCardWords } from '@app/screens/cards';
import { Button, ButtonRow, IconButton, oneLine, token } from '@app/ui';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { keyframes, styled } from 'styled-components';

const WIDTH = 320;
const MARGIN = 16;
const grow = keyframes`from { opacity: 0; transform: scale(.9); } to { opacity: 1; transform: none; }`;

const Root = styled.div`
  position: fixed;
  z-index: 25;
  width: ${WIDTH}px;
  overflow: hidden;
  border-radius: 14px;
  background: ${token.bg2};
  box-shadow: 0 24px 64px rgba(0, 0, 0, 0.65), 0 0 0 2px ${token.brand};
  animation: ${grow} 200ms ${token.ease};
  & > img { width: 100%; aspect-ratio: 16 / 9; object-fit: cover; cursor: pointer; }
`;

const Words = styled.div`
  padding: 16px 18px 18px;
  & > h3 { margin-top: 14px; color: ${token.text1}; font-size: ${token.bodySize}; font-weight: 600; ${oneLine} }
  & > p { font-size: ${token.metaSize}; color: ${token.text3}; ${oneLine} }
`;

type HoverPanelProps = { readonly title: TitleSummary; readonly anchor: DOMRect; readonly onClose: () => void };

/** The poster grown in place: picture, actions and facts. It lies over the rail, within the window. */
export function HoverPanel({ title, anchor, onClose }: HoverPanelProps) {
  const t = useT('home', 'title');
  const { meta } = useCardWords();
  const { play, openTitle, signIn } = useNavigation();
  const user = useUser();
  const { isPlanned, toggle } = usePlanned(title.id, false);
  useEffect(() => {
    addEventListener('scroll', onClose, { passive: true, capture: true });
    return () => removeEventListener('scroll', onClose, { capture: true });
  }, [onClose]);
  const left = Math.min(Math.max(MARGIN, anchor.left + anchor.width / 2 - WIDTH / 2), innerWidth - WIDTH - MARGIN);
  const top = Math.min(Math.max(MARGIN, anchor.top - 10), innerHeight - 320);
  const playable = title.availability === 'ready' && user !== null ? title.playable : null;
  return createPortal(
    <Root style={{ left, top }}>
      {title.backdropUrl !== null && <img src={title.backdropUrl} alt="" onPointerDown={() => openTitle(title.id)} />}
      <Words>
        <ButtonRow>
          <Button small variant="primary" icon="play" onSelect={() => (playable === null ? openTitle(title.id) : play(playable.id))}>
            {t('home.watch')}
          </Button>
          <IconButton
            small
            icon={isPlanned ? 'check' : 'plus'}
            label={t(isPlanned ? 'home.removeFromList' : 'home.addToList')}
            onSelect={user === null ? signIn : toggle}
          />
          <IconButton small icon="info" label={t('home.hero.details')} onSelect={() => openTitle(title.id)} />
        </ButtonRow>
        <h3 lang={title.language}>{title.title}</h3>
        <p>{[...meta(title), `${title.ageRating}+`].join(' · ')}</p>
      </Words>
    </Root>,
    document.body,
  );
}
