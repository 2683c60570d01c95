import { useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { AccountSubpage } from './account-subpage.tsx';
import { DeletionPanel } from './deletion-panel.tsx';
import { ExportPanel } from './export-panel.tsx';

/** What is known of the person: to take along, or to have deleted. */
export function DataPage() {
  const t = useT('account');
  const user = useUser();
  if (user === null) return null;
  return (
    <AccountSubpage title={t('account.hub.data')}>
      <ExportPanel />
      <DeletionPanel user={user} />
    </AccountSubpage>
  );
}
