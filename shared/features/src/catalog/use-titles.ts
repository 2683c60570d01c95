import type { CallOf, Endpoints } from '@app/contracts';
import { useLocale } from '@app/i18n';
import type { PersonId } from '@app/kernel';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useAppClient } from '../session/index.ts';

export type TitleFilters = Omit<NonNullable<CallOf<Endpoints['catalog']['listTitles']>['query']>, 'cursor' | 'limit' | 'locale'>;

/** The catalogue, page after page. */
export function useTitles(filters: TitleFilters) {
  const { api } = useAppClient();
  const { locale } = useLocale();
  return useInfiniteQuery({
    queryKey: ['catalog', 'titles', filters, locale],
    queryFn: ({ signal, pageParam }) =>
      api.catalog.listTitles(
        { query: { ...filters, locale, limit: 36, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    // The first page has no cursor.
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function useGenres() {
  const { api } = useAppClient();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['catalog', 'genres', locale],
    queryFn: ({ signal }) => api.catalog.listGenres({ query: { locale } }, { signal }),
    staleTime: 300_000,
  });
}

export function usePerson(id: PersonId) {
  const { api } = useAppClient();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['catalog', 'person', id, locale],
    queryFn: ({ signal }) => api.catalog.getPerson({ params: { id }, query: { locale } }, { signal }),
  });
}
