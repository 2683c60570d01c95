import { useHasRole, useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { Logo, token } from '@app/ui';
import { Link } from 'react-router';
import { styled } from 'styled-components';
import { SideLink } from './side-link.tsx';

const Root = styled.nav`
  position: fixed;
  z-index: 20;
  left: 0;
  top: 0;
  bottom: 0;
  display: flex;
  flex-direction: column;
  align-items: center;
  width: 72px;
  padding: 20px 0;
  overflow: hidden auto;
  scrollbar-width: none;
  background: linear-gradient(90deg, rgba(0, 3, 28, 0.92), rgba(0, 3, 28, 0.5) 70%, transparent);
  @media (max-width: 720px) {
    top: auto;
    right: 0;
    width: auto;
    flex-direction: row;
    justify-content: space-around;
    padding: 4px 8px;
    background: ${token.bg1};
    box-shadow: 0 -1px ${token.lineSoft};
  }
`;

const Brand = styled(Link)`
  margin-bottom: 36px;
  border-radius: 8px;
  outline: none;
  &:focus-visible { box-shadow: 0 0 0 3px ${token.bg0}, 0 0 0 6px ${token.focus}; }
  @media (max-width: 720px) { display: none; }
`;

/** The way to every section; at the bottom of narrow windows. */
export function SideMenu() {
  const t = useT('account');
  const isAuthor = useHasRole('author');
  const user = useUser();
  return (
    <Root aria-label={t('common.nav.main')}>
      <Brand to="/" aria-label={t('common.nav.home')}>
        <Logo height={32} />
      </Brand>
      <SideLink to="/" icon="home" label={t('common.nav.home')} exact />
      <SideLink to="/browse/film" icon="film" label={t('common.kinds.film')} />
      <SideLink to="/browse/series" icon="series" label={t('common.kinds.series')} />
      <SideLink to="/browse/concert" icon="music" label={t('common.kinds.concert')} />
      <SideLink to="/browse/clip" icon="bolt" label={t('common.kinds.clip')} />
      {user !== null && <SideLink to="/list" icon="list" label={t('common.nav.myList')} />}
      {isAuthor && user?.profile.kids === false && <SideLink to="/studio" icon="upload" label={t('common.nav.studio')} />}
    </Root>
  );
}
