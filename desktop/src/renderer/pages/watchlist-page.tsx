import { useWatchlist } from '@app/features/library';
import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { ProblemPanel } from '@app/screens/state';
import { Button, EmptyState } from '@app/ui';
import { CardGrid } from '../layouts/card-grid.tsx';
import { Page } from '../layouts/page.tsx';
import { CardsSkeleton } from '../layouts/page-skeleton.tsx';

/** What the profile plans to watch; also without a network. */
export function WatchlistPage() {
  const t = useT('home');
  const { openHome } = useNavigation();
  const { query, rows } = useWatchlist();

  function content() {
    if (rows.length > 0) return <CardGrid titles={rows.map(({ title }) => title)} />;
    if (query.isError) return <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />;
    if (query.isPending) return <CardsSkeleton />;
    const action = (
      <Button variant="primary" onSelect={openHome}>
        {t('common.nav.home')}
      </Button>
    );
    return <EmptyState icon="list" title={t('home.list.empty')} text={t('home.list.emptyText')} action={action} />;
  }

  return <Page title={t('common.nav.myList')}>{content()}</Page>;
}
