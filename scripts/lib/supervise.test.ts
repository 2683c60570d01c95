import { expect, it } from '@jest/globals';
import type { Running } from './child.ts';
import { restartDelayMs, supervise } from './supervise.ts';

const identity = { pid: 0, startedAt: 'never' };

/** A service of which the test decides when it ends. */
function fakeRunning(): Running & { readonly end: (reason: string) => void } {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { identity, exited: promise, end: resolve, stop: async () => resolve('asked to') };
}

it('waits twice as long after each crash, half a minute at most', () => {
  expect([1, 2, 3, 7, 20].map(restartDelayMs)).toEqual([500, 1000, 2000, 30_000, 30_000]);
});

it('starts a crashed service again, and never one that was stopped', async () => {
  const first = fakeRunning();
  const second = fakeRunning();
  const started = Promise.withResolvers<void>();
  let starts = 0;
  const service = {
    name: 'api',
    start: async () => {
      starts += 1;
      return second;
    },
  };
  const crashes: string[] = [];
  const watcher = { onStarted: () => started.resolve(), onCrashed: (name: string, reason: string) => crashes.push(`${name}: ${reason}`) };
  const supervised = supervise(service, first, watcher);
  first.end('exit code 1');
  await started.promise;
  await supervised.stop();
  expect(crashes).toEqual(['api: exit code 1']);
  expect(starts).toBe(1);
});
