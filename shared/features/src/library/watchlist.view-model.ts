import type { LibraryItem, TitleSummary } from '@app/contracts';
import type { TitleId } from '@app/kernel';

export type LibraryStatus = LibraryItem['status'];
export type Decision = { readonly titleId: TitleId; readonly status: LibraryStatus; readonly updatedAt: string };
export type WatchlistRow = { readonly title: TitleSummary; readonly updatedAt: string };

/**
 * The watchlist with decisions that the server has not confirmed laid over it. `known` finds the card of a title that was added from
 * another page; without one it appears once the server has answered.
 */
export function watchlistRows(
  items: readonly LibraryItem[],
  pending: ReadonlyMap<TitleId, Decision>,
  known: (id: TitleId) => TitleSummary | null,
): readonly WatchlistRow[] {
  const kept = items.filter(({ titleId, status }) => (pending.has(titleId) ? pending.get(titleId)?.status : status) === 'planned');
  const listed = new Set(kept.map(({ titleId }) => titleId));
  const added = [...pending.values()].flatMap(({ titleId, status, updatedAt }) => {
    const title = status === 'planned' && !listed.has(titleId) ? known(titleId) : null;
    return title === null ? [] : [{ title, updatedAt }];
  });
  const rows = kept.map(({ titleId, title, updatedAt }) => ({ title, updatedAt: pending.get(titleId)?.updatedAt ?? updatedAt }));
  return [...added, ...rows].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0));
}

/** Whether a title is planned, as far as this device knows. `onServer`: what the server said last. */
export function isPlanned(titleId: TitleId, onServer: boolean, pending: ReadonlyMap<TitleId, Decision>): boolean {
  const decision = pending.get(titleId);
  return decision === undefined ? onServer : decision.status === 'planned';
}
