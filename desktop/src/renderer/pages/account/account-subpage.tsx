import { useT } from '@app/i18n';
import { Icon, token } from '@app/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { styled } from 'styled-components';
import { Page } from '../../layouts/page.tsx';
import { AccountNav } from './account-nav.tsx';

/** The list of matters stands beside the page where there is room; elsewhere a link leads back to it. */
const Columns = styled.div`
  & > aside { display: none; }
  @media (min-width: 1400px) {
    display: grid;
    grid-template-columns: 264px minmax(0, 1fr);
    column-gap: 56px;
    padding-left: calc(var(--contentStart) - 12px);
    & > aside { display: block; padding-top: 80px; }
    & > div { --contentStart: 0px; }
  }
`;

const Back = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 8px;
  margin: -8px 0 8px -8px;
  padding: 6px 10px 6px 6px;
  border-radius: 8px;
  color: ${token.text2};
  outline: none;
  &:hover { color: ${token.text1}; background: ${token.glass}; }
  &:focus-visible { box-shadow: 0 0 0 3px ${token.bg0}, 0 0 0 6px ${token.focus}; }
  @media (min-width: 1400px) { display: none; }
`;

type AccountSubpageProps = {
  readonly title: string;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** One matter of the account, with the way to all the others. */
export function AccountSubpage({ title, actions, children }: AccountSubpageProps) {
  const t = useT('account');
  return (
    <Columns>
      <aside>
        <AccountNav />
      </aside>
      <div>
        <Page
          title={title}
          actions={actions}
          width={960}
          above={
            <Back to="/account">
              <Icon name="left" size="small" />
              {t('account.title')}
            </Back>
          }
        >
          {children}
        </Page>
      </div>
    </Columns>
  );
}
