import { TitleKindSchema } from '@app/contracts';
import { type FilterState, filterQuery, readFilters, useTitles, writeFilters } from '@app/features/catalog';
import { useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Button, EmptyState } from '@app/ui';
import { useEffect, useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { styled } from 'styled-components';
import { CardGrid } from '../../layouts/card-grid.tsx';
import { Page } from '../../layouts/page.tsx';
import { CardsSkeleton } from '../../layouts/page-skeleton.tsx';
import { FilterBar } from './filter-bar.tsx';

const More = styled.div`
  display: flex;
  justify-content: center;
  padding: 32px 0;
`;

/** The catalogue of one kind; its filters live in the address. */
export function BrowsePage() {
  const t = useT('home');
  const kind = TitleKindSchema.safeParse(useParams()['kind']);
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params, kind.success ? kind.data : null);
  const titles = useTitles(filterQuery(filters));
  const change = (next: FilterState) => setParams(writeFilters(next), { replace: true });
  const reset = () => setParams(new URLSearchParams(), { replace: true });
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetching, fetchNextPage } = titles;

  useEffect(() => {
    const mark = end.current;
    if (mark === null || !hasNextPage || isFetching) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), { rootMargin: '600px' });
    observer.observe(mark);
    return () => observer.disconnect();
  }, [hasNextPage, isFetching, fetchNextPage]);

  return (
    <Page title={kind.success ? t(`common.kinds.${kind.data}`) : t('common.all')}>
      <FilterBar filters={filters} onChange={change} />
      <QueryGate query={titles} loading={<CardsSkeleton />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0) return <CardGrid titles={items} />;
          const action = <Button onSelect={reset}>{t('home.browse.reset')}</Button>;
          return <EmptyState icon="search" title={t('home.browse.empty')} text={t('home.browse.emptyText')} action={action} />;
        }}
      </QueryGate>
      <More ref={end}>
        {hasNextPage && (
          <Button disabled={isFetching} onSelect={() => void fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
      </More>
    </Page>
  );
}
