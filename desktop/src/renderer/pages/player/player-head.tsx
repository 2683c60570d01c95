import type { VideoPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import { usePlayer } from '@app/player';
import { useNavigation } from '@app/screens/app';
import { IconButton, oneLine, token } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.header`
  position: absolute;
  top: 0;
  right: 0;
  left: 0;
  display: flex;
  align-items: center;
  gap: 20px;
  padding: 28px 32px 64px;
  background: linear-gradient(rgba(0, 0, 0, 0.72), transparent);
  pointer-events: none;
  & > * { pointer-events: auto; }
  & > div { min-width: 0; text-shadow: 0 1px 6px #000; }
  & h1 { font-size: ${token.sectionSize}; line-height: ${token.sectionLine}; font-weight: 650; color: ${token.text1}; ${oneLine} }
  & p { font-size: ${token.metaSize}; ${oneLine} }
`;

/** The way back, and what plays. */
export function PlayerHead({ player }: { readonly player: VideoPlayer }) {
  const t = useT('player');
  const { back } = useNavigation();
  const session = usePlayer(player, (state) => state.session);
  return (
    <Root>
      <IconButton variant="plain" icon="left" label={t('common.back')} onSelect={back} />
      {session !== null && (
        <div>
          <h1>{session.title}</h1>
          {session.season !== null && session.number !== null && (
            <p>{t('common.card.episode', { season: session.season, number: session.number })}</p>
          )}
        </div>
      )}
    </Root>
  );
}
