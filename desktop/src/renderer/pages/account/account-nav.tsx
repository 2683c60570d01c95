import { useT } from '@app/i18n';
import { Icon, token } from '@app/ui';
import { Link, NavLink } from 'react-router';
import { styled } from 'styled-components';
import { useAccountGroups } from './use-account-groups.ts';

const Root = styled.nav`
  position: sticky;
  top: 24px;
  padding: 8px 0 32px;
  & > a {
    display: block;
    margin: 0 0 4px;
    padding: 4px 12px;
    border-radius: 8px;
    font-size: ${token.sectionSize};
    line-height: ${token.sectionLine};
    font-weight: 650;
    color: ${token.text1};
    outline: none;
  }
  & > h2 { padding: 20px 12px 6px; font-size: ${token.metaSize}; line-height: ${token.metaLine}; font-weight: 500; color: ${token.text3}; }
  & > ul > li > a {
    display: flex;
    align-items: center;
    gap: 14px;
    padding: 9px 12px;
    border-radius: 10px;
    color: ${token.text2};
    outline: none;
    transition: background-color ${token.colorTime} ${token.ease};
  }
  & > ul > li > a > svg { flex: none; color: ${token.text3}; }
  & a:hover { background: ${token.glass}; color: ${token.text1}; }
  & a[aria-current='page'] { background: ${token.glass}; color: ${token.text1}; font-weight: 500; }
  & a[aria-current='page'] > svg { color: ${token.brandText}; }
  & a:focus-visible { box-shadow: 0 0 0 3px ${token.bg0}, 0 0 0 6px ${token.focus}; }
`;

/** The other matters of the account beside the one that is open, where a window has room for both. */
export function AccountNav() {
  const t = useT('account');
  return (
    <Root aria-label={t('account.title')}>
      <Link to="/account">{t('account.title')}</Link>
      {useAccountGroups().map(({ title, entries }) => [
        <h2 key={title}>{title}</h2>,
        <ul key={`${title} list`}>
          {entries.map(({ to, icon, label }) => (
            <li key={to}>
              <NavLink to={to}>
                <Icon name={icon} size="small" />
                {label}
              </NavLink>
            </li>
          ))}
        </ul>,
      ])}
    </Root>
  );
}
