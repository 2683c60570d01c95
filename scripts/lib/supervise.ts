import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from './child.ts';

export type Service<R extends Running> = {
  readonly name: string;
  /** Starts it; called again after each unwanted end. */
  readonly start: () => Promise<R>;
};

export type Watcher = {
  readonly onStarted: (name: string, running: Running) => void;
  readonly onCrashed: (name: string, reason: string, retryInMs: number) => void;
};

export type Supervised = { readonly stop: () => Promise<void> };

const STABLE_AFTER_MS = 60_000;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;

/** Milliseconds to wait before restart number `crashes` (1 = first) in a row. */
export function restartDelayMs(crashes: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** (crashes - 1), LONGEST_DELAY_MS);
}

/** Keeps a service that is running alive until it is stopped. */
export function supervise<R extends Running>(service: Service<R>, first: R, watcher: Watcher): Supervised {
  const ending = new AbortController();
  let current: Running = first;
  let startedAt = Date.now();

  /** One attempt; what went wrong when there is nothing to wait for now. */
  async function restart(): Promise<string | null> {
    try {
      current = await service.start();
      startedAt = Date.now();
      watcher.onStarted(service.name, current);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  async function watch(): Promise<void> {
    let failedStart: string | null = null;
    for (let crashes = 1; ; crashes++) {
      const reason: string = failedStart ?? (await current.exited);
      if (ending.signal.aborted) return;
      if (failedStart === null && Date.now() - startedAt > STABLE_AFTER_MS) crashes = 1;
      const delayMs = restartDelayMs(crashes);
      watcher.onCrashed(service.name, reason, delayMs);
      await sleep(delayMs, undefined, { signal: ending.signal }).catch(() => undefined);
      if (ending.signal.aborted) return;
      failedStart = await restart();
    }
  }

  const watching = watch();
  return {
    async stop() {
      ending.abort();
      await current.stop();
      // A restart may have been under way when the stop came.
      await Promise.race([watching, sleep(1000, undefined, { ref: false })]);
      await current.stop();
    },
  };
}
