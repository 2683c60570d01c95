import { useLocale } from '@app/i18n';
import type { TitleId } from '@app/kernel';
import { useQuery } from '@tanstack/react-query';
import { useAppClient } from '../session/index.ts';

const PROCESSING_REFRESH_MS = 5000;

export function useTitle(id: TitleId) {
  const { api } = useAppClient();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['catalog', 'title', id, locale],
    queryFn: ({ signal }) => api.catalog.getTitle({ params: { id }, query: { locale } }, { signal }),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (state.data?.availability === 'processing' ? PROCESSING_REFRESH_MS : false),
  });
}

export function useSimilar(id: TitleId) {
  const { api } = useAppClient();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['catalog', 'similar', id, locale],
    queryFn: ({ signal }) => api.catalog.listSimilar({ params: { id }, query: { locale } }, { signal }),
  });
}

/** Episodes of one season. */
export function useEpisodes(id: TitleId, season: number | null) {
  const { api } = useAppClient();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['catalog', 'episodes', id, season, locale],
    queryFn: ({ signal }) =>
      api.catalog.listEpisodes({ params: { id }, query: { locale, ...(season === null ? {} : { season }) } }, { signal }),
    enabled: season !== null,
  });
}
