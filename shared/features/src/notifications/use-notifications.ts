import type { NotificationSettings } from '@app/contracts';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useAppClient, useUser } from '../session/index.ts';

const LIST = ['notifications', 'list'] as const;
const UNREAD = ['notifications', 'unread'] as const;
const SETTINGS = ['notifications', 'settings'] as const;
const POLL_MS = 60_000;

/** How many notices nobody has looked at; 0 for guests and while unknown. */
export function useUnread(): number {
  const { api } = useAppClient();
  const user = useUser();
  const { data } = useQuery({
    queryKey: [...UNREAD, user?.profile.id],
    queryFn: async ({ signal }) => (await api.notifications.listNotifications({ query: { limit: 1 } }, { signal })).unread,
    enabled: user !== null,
    refetchInterval: POLL_MS,
  });
  return data ?? 0;
}

/** Notices, latest first, page by page, and marking all that are known as read. */
export function useNotifications() {
  const { api, queryClient } = useAppClient();
  const list = useInfiniteQuery({
    queryKey: LIST,
    queryFn: ({ pageParam, signal }) =>
      api.notifications.listNotifications({ query: pageParam === null ? {} : { cursor: pageParam } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const read = useMutation({
    mutationFn: (before: string) => api.notifications.readNotifications({ body: { before } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['notifications'] }),
  });
  return { list, read };
}

/** Which notices also come by mail; a choice takes effect at once and is taken back when the server refuses it. */
export function useNotificationSettings() {
  const { api, queryClient } = useAppClient();
  const settings = useQuery({ queryKey: SETTINGS, queryFn: ({ signal }) => api.notifications.getNotificationSettings({}, { signal }) });
  const change = useMutation({
    mutationFn: (next: NotificationSettings) => api.notifications.putNotificationSettings({ body: next }),
    onMutate: (next) => queryClient.setQueryData(SETTINGS, next),
    onSettled: () => queryClient.invalidateQueries({ queryKey: SETTINGS }),
  });
  return { settings, change };
}
