import { useT } from '@app/i18n';
import { Icon, token } from '@app/ui';
import { Link } from 'react-router';
import { styled } from 'styled-components';
import { Page } from '../../layouts/page.tsx';
import { useAccountGroups } from './use-account-groups.ts';

const Groups = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
  gap: 24px;
  align-items: start;
`;

const Group = styled.section`
  padding: 12px;
  border-radius: 16px;
  background: ${token.bg1};
  box-shadow: inset 0 0 0 1px ${token.edge};
  & > h2 { padding: 12px 14px 8px; font-size: ${token.metaSize}; font-weight: 600; color: ${token.text3}; }
`;

const Row = styled(Link)`
  display: flex;
  align-items: center;
  gap: 16px;
  padding: 14px;
  border-radius: 10px;
  color: ${token.text1};
  font-weight: 500;
  outline: none;
  transition: background-color ${token.colorTime} ${token.ease};
  & > svg:first-child { color: ${token.brandText}; }
  & > svg:last-child { margin-left: auto; color: ${token.text3}; }
  & > span { min-width: 0; }
  & > span > small { display: block; font-size: ${token.metaSize}; line-height: ${token.metaLine}; font-weight: 400; color: ${token.text3}; overflow-wrap: anywhere; }
  &:hover { background: ${token.glass}; }
  &:focus-visible { box-shadow: 0 0 0 3px ${token.bg0}, 0 0 0 6px ${token.focus}; }
`;

/** Everything of the account on one page. */
export function AccountPage() {
  const t = useT('account');
  const groups = useAccountGroups();
  return (
    <Page title={t('account.title')}>
      <Groups>
        {groups.map(({ title, entries }) => (
          <Group key={title} aria-label={title}>
            <h2>{title}</h2>
            {entries.map(({ to, icon, label, note }) => (
              <Row key={to} to={to}>
                <Icon name={icon} />
                <span>
                  {label}
                  {note !== undefined && <small>{note}</small>}
                </span>
                <Icon name="right" size="small" />
              </Row>
            ))}
          </Group>
        ))}
      </Groups>
    </Page>
  );
}
