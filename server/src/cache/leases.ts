export type Lease = { readonly member: string; readonly value: string };

/**
 * Sets of leases that run out by themselves, with a cap on how many a group holds at once. Every operation is atomic over all
 * processes that share the store.
 */
export type LeaseStore = {
  /**
   * Takes a lease for `member` if the group holds fewer than `limit` others; `replace` is given back in the same step, so a
   * take-over cannot lose the place, and keeps it when the newcomer is refused. `held` lists what the group holds afterwards (without `member` when refused).
   */
  readonly acquire: (request: {
    readonly group: string;
    readonly member: string;
    readonly value: string;
    readonly limit: number;
    readonly ttlMs: number;
    readonly nowMs: number;
    readonly replace?: string | undefined;
  }) => Promise<{ readonly admitted: boolean; readonly held: readonly Lease[] }>;
  /** Prolongs a lease that is still held. False when it ran out or was given back. */
  readonly renew: (group: string, member: string, ttlMs: number, nowMs: number) => Promise<boolean>;
  /** Gives a lease back. False when it was not held. */
  readonly release: (group: string, member: string) => Promise<boolean>;
  readonly list: (group: string, nowMs: number) => Promise<readonly Lease[]>;
};
