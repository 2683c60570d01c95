export type LeaseRequest = {
  /** Whoever shares the places: a UUID. */
  readonly group: string;
  /** A UUID. */
  readonly member: string;
  /** Places of the group. */
  readonly limit: number;
  readonly ttlMs: number;
  /** In a full group, leases that run out within this time give way to a newcomer, those that run out first before the others. */
  readonly spareMs: number;
  readonly nowMs: number;
  /** Given back in the same step, so a take-over cannot lose the place; kept when the newcomer is refused. */
  readonly replace?: string | undefined;
};

/**
 * Sets of leases that run out by themselves, with a cap on how many a group holds at once. Every operation is atomic over all
 * processes that share the store. Ends of leases are exact to a second, never late.
 */
export type LeaseStore = {
  /** Takes or prolongs a lease if the group holds fewer than `limit` others. Refused: nothing changes, and `held` lists who holds the places. */
  readonly acquire: (
    request: LeaseRequest,
  ) => Promise<{ readonly admitted: true } | { readonly admitted: false; readonly held: readonly string[] }>;
  /** Prolongs a lease that nobody has taken meanwhile. False when it was given back, or gave way. */
  readonly renew: (group: string, member: string, ttlMs: number, nowMs: number) => Promise<boolean>;
  /** Gives a lease back. False when it was not held. */
  readonly release: (group: string, member: string) => Promise<boolean>;
  readonly isHeld: (group: string, member: string, nowMs: number) => Promise<boolean>;
  readonly list: (group: string, nowMs: number) => Promise<readonly string[]>;
  /** Grows whenever the store may have forgotten all leases: it was away, and came back. */
  readonly returns: () => number;
};
