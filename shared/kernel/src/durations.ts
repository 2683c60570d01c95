export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Reads the time. Passed in wherever a decision depends on it, so that tests can move it. */
export type Clock = {
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
};

export const systemClock: Clock = { now: () => Date.now() };
