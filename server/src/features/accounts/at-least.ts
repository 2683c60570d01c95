import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `work` and answers no sooner than after `leastMs`, however it ended: how long it took tells nothing. */
export async function atLeast<T>(leastMs: number, work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.allSettled([work(), sleep(leastMs)]);
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
