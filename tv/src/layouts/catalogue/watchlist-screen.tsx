import { useWatchlist } from '@app/features/library';
import { useT } from '@app/i18n';
import { GridPage } from './grid-page.tsx';

/** What the profile plans to watch: at once from this device, offline too. */
export function WatchlistScreen() {
  const t = useT('home');
  const { query, rows } = useWatchlist();
  const isKnown = query.data !== undefined || rows.length > 0;
  const titles = isKnown ? rows.map(({ title }) => title) : undefined;
  return (
    <GridPage
      heading={t('common.nav.myList')}
      titles={titles}
      query={query}
      empty={{ title: t('home.list.empty'), text: t('home.list.emptyText') }}
    />
  );
}
