import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Trial, Verdict } from './mutant-worker.ts';

/** Far more than any file of unit tests takes: what takes longer does not end. */
const LONGEST_TRIAL_MS = 60_000;

/** Tries texts of files under their tests, one at a time, in a thread that is replaced when it does not come to an end. */
export function createMutantRunner() {
  let worker: Worker | null = null;

  async function stop(): Promise<void> {
    await worker?.terminate();
    worker = null;
  }

  return {
    /** @throws Error when the thread itself dies. */
    tryOut: async (trial: Trial): Promise<Verdict> => {
      worker ??= new Worker(new URL('./mutant-worker.ts', import.meta.url));
      const answer = once(worker, 'message', { signal: AbortSignal.timeout(LONGEST_TRIAL_MS) });
      worker.postMessage(trial);
      try {
        // The thread posts nothing else.
        const [verdict] = (await answer) as [Verdict];
        return verdict;
      } catch (error) {
        await stop();
        if (error instanceof Error && error.name === 'AbortError') return { passed: 0, failure: 'does not end' };
        throw error;
      }
    },
    stop,
  };
}

export type MutantRunner = ReturnType<typeof createMutantRunner>;
