import type { Notification } from '@app/contracts';
import { useNotifications } from '@app/features/notifications';
import { useT } from '@app/i18n';
import { ProblemPanel } from '@app/screens/state';
import { Button, EmptyState, Skeleton } from '@app/ui';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '../../layouts/page.tsx';
import { NoticeRow } from './notice-row.tsx';

/** Notices, latest first. What has been on the screen counts as read from the next visit on. */
export function NotificationsPage() {
  const t = useT('notifications');
  const navigate = useNavigate();
  const { list, read } = useNotifications();
  const notices = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const unread = list.data?.pages[0]?.unread ?? 0;
  const latest = notices[0]?.createdAt;
  const markRead = () => latest !== undefined && read.mutate(latest);

  // Leaving the page is what says that they were seen; nothing turns grey under the reader's eyes.
  useEffect(() => () => void (unread > 0 && latest !== undefined && read.mutate(latest)), [unread, latest, read.mutate]);

  function content() {
    if (notices.length > 0) return <Rows notices={notices} />;
    if (list.isError) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />;
    if (list.isPending) return <Skeleton style={{ height: 320, borderRadius: 14 }} />;
    return <EmptyState icon="bell" title={t('common.empty.title')} text={t('notifications.empty.text')} />;
  }

  return (
    <Page
      title={t('notifications.title')}
      width={960}
      actions={
        <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
          {unread > 0 && (
            <Button small icon="check" disabled={read.isPending} onSelect={markRead}>
              {t('notifications.readAll')}
            </Button>
          )}
          <Button small icon="gear" onSelect={() => void navigate('/account/notifications')}>
            {t('common.nav.settings')}
          </Button>
        </div>
      }
    >
      {content()}
      {list.hasNextPage && (
        <Button small disabled={list.isFetchingNextPage} onSelect={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}

function Rows({ notices }: { readonly notices: readonly Notification[] }) {
  return (
    <ul style={{ marginBottom: 20 }}>
      {notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}
