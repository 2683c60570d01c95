import { useLocale } from '@app/i18n';
import { useQuery } from '@tanstack/react-query';
import { useAppClient } from '../session/index.ts';

/** Hero, continue watching and rails in one call. */
export function useHome() {
  const { api } = useAppClient();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['catalog', 'home', locale],
    queryFn: ({ signal }) => api.catalog.getHome({ query: { locale } }, { signal }),
    // What was stopped a minute ago belongs on top when the viewer comes back.
    refetchOnMount: 'always',
  });
}
