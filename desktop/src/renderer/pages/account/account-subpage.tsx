import { useT } from '@app/i18n';
import { Icon, token } from '@app/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { styled } from 'styled-components';
import { Page } from '../../layouts/page.tsx';

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
`;

/** One matter of the account, with the way back to all of them. */
export function AccountSubpage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useT('account');
  return (
    <Page
      title={title}
      above={
        <Back to="/account">
          <Icon name="left" size="small" />
          {t('account.title')}
        </Back>
      }
    >
      {children}
    </Page>
  );
}
