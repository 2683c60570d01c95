import { type Holdings, type Lot, type RankOf, timeline } from './timeline.rules.ts';

const after = (lots: readonly Lot[], atMs: number) =>
  lots
    .filter(({ endMs }) => endMs > atMs)
    .map(({ grant, startMs, endMs }) => `${grant.planCode}:${Math.max(startMs, atMs)}:${endMs}`)
    .join();

/** Whether taking the payment of an invoice back would take nothing from the account any more. True for one that granted nothing. */
export function isUsedUp(holdings: Holdings, invoiceId: string, rankOf: RankOf, atMs: number): boolean {
  const without = { ...holdings, grants: holdings.grants.filter((grant) => grant.invoiceId !== invoiceId) };
  return after(timeline(holdings, rankOf), atMs) === after(timeline(without, rankOf), atMs);
}
