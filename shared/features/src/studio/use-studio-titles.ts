import type { CallOf, Endpoints } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAppClient } from '../session/index.ts';

type Studio = Endpoints['studio'];
export type NewTitle = CallOf<Studio['createStudioTitle']>['body'];
export type TitleChange = NonNullable<CallOf<Studio['updateStudioTitle']>['body']>;

const KEY = ['studio'] as const;

/** The author's own titles, newest first. */
export function useStudioTitles() {
  const { api } = useAppClient();
  return useInfiniteQuery({
    queryKey: [...KEY, 'titles'],
    queryFn: ({ signal, pageParam }) => api.studio.listStudioTitles({ query: pageParam === null ? {} : { cursor: pageParam } }, { signal }),
    // The first page has no cursor.
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function useStudioTitle(id: TitleId) {
  const { api } = useAppClient();
  return useQuery({ queryKey: [...KEY, 'title', id], queryFn: ({ signal }) => api.studio.getStudioTitle({ params: { id } }, { signal }) });
}

/** Everything an author does to a title. Whatever it was, lists and pages ask again afterwards. */
export function useStudioActions() {
  const { api } = useAppClient();
  const queryClient = useQueryClient();
  const onSuccess = async (): Promise<void> => {
    await Promise.all([queryClient.invalidateQueries({ queryKey: KEY }), queryClient.invalidateQueries({ queryKey: ['catalog'] })]);
  };
  return {
    create: useMutation({ mutationFn: (body: NewTitle) => api.studio.createStudioTitle({ body }), onSuccess }),
    update: useMutation({
      mutationFn: ({ id, change }: { readonly id: TitleId; readonly change: TitleChange }) =>
        api.studio.updateStudioTitle({ params: { id }, body: change }),
      onSuccess,
    }),
    remove: useMutation({ mutationFn: (id: TitleId) => api.studio.deleteStudioTitle({ params: { id } }), onSuccess }),
    publish: useMutation({ mutationFn: (id: TitleId) => api.studio.publishTitle({ params: { id } }), onSuccess }),
    unpublish: useMutation({ mutationFn: (id: TitleId) => api.studio.unpublishTitle({ params: { id } }), onSuccess }),
    addEpisode: useMutation({
      mutationFn: (call: CallOf<Studio['createEpisode']>) => api.studio.createEpisode(call),
      onSuccess,
    }),
    retry: useMutation({
      mutationFn: (params: CallOf<Studio['retryProcessing']>['params']) => api.studio.retryProcessing({ params }),
      onSuccess,
    }),
  };
}
