import { useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { Button } from '@app/ui';
import { styled } from 'styled-components';
import { AccountMenu } from './account-menu.tsx';
import { Bell } from './bell.tsx';
import { LanguageMenu } from './language-menu.tsx';

const Root = styled.header`
  position: absolute;
  z-index: 15;
  top: 0;
  right: 0;
  display: flex;
  align-items: center;
  gap: 12px;
  height: 72px;
  padding: 0 var(--contentEnd) 0 0;
  /* Words over bright art stay readable. */
  &::before {
    content: '';
    position: absolute;
    z-index: -1;
    top: 0;
    right: 0;
    width: 100vw;
    height: 120px;
    background: linear-gradient(rgba(0, 3, 28, 0.66), transparent);
    pointer-events: none;
  }
`;

/** Language and account, or the way in. */
export function TopBar() {
  const t = useT('auth');
  const user = useUser();
  const { signIn } = useNavigation();
  return (
    <Root>
      <LanguageMenu />
      {user === null ? (
        <Button small onSelect={signIn}>
          {t('auth.signIn.submit')}
        </Button>
      ) : (
        <>
          <Bell />
          <AccountMenu user={user} />
        </>
      )}
    </Root>
  );
}
