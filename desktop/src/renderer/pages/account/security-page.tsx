import { useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { AccountSubpage } from './account-subpage.tsx';
import { IdentitiesPanel } from './identities-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { TwoFactorPanel } from './two-factor-panel.tsx';

/** Password, second factor and providers. */
export function SecurityPage() {
  const t = useT('account');
  const user = useUser();
  if (user === null) return null;
  return (
    <AccountSubpage title={t('account.hub.security')}>
      <PasswordPanel hasPassword={user.hasPassword} />
      <TwoFactorPanel user={user} />
      <IdentitiesPanel />
    </AccountSubpage>
  );
}
