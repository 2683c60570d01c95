import type { TitleKind } from '@app/contracts';
import { useTitles } from '@app/features/catalog';
import { useT } from '@app/i18n';
import { useCallback, useMemo } from 'react';
import { GridPage } from './grid-page.tsx';

/** All titles of one kind, newest first, page after page. */
export function CatalogueScreen({ kind }: { readonly kind: TitleKind }) {
  const t = useT('home');
  const filters = useMemo(() => ({ kind, sort: 'new' as const }), [kind]);
  const query = useTitles(filters);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const titles = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  const fetchMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <GridPage
      heading={t(`common.kinds.${kind}`)}
      titles={titles}
      query={query}
      empty={{ title: t('common.empty.title'), text: t('home.empty.text') }}
      onNearEnd={fetchMore}
    />
  );
}
