import type { Receipt } from './receipt.ts';

const LATER_MS = 2000;
const LONGEST_MS = 30_000;

/** One thing at a time for each receipt, and further tries for what did not come to rest. */
export function createQueue(pace: number) {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Map<string, Promise<unknown>>();

  function exclusive<T>({ id }: Receipt, work: () => Promise<T>): Promise<T> {
    const before = running.get(id) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(work);
    running.set(id, mine);
    void mine.catch(() => undefined).finally(() => running.get(id) === mine && running.delete(id));
    return mine;
  }

  /** Works again and again, with growing pauses, until `work` says that it is done. */
  function later(receipt: Receipt, work: () => Promise<boolean>, attempt = 0): void {
    const again = () => later(receipt, work, attempt + 1);
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        exclusive(receipt, work).then((isDone) => isDone || again(), again);
      },
      Math.min(LATER_MS * 2 ** attempt, LONGEST_MS) * pace,
    );
    timers.add(timer);
  }

  return {
    exclusive,
    later,
    /** Waits for what runs; what was to come later is left. */
    stop: async (): Promise<void> => {
      for (const timer of timers) clearTimeout(timer);
      await Promise.allSettled(running.values());
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

export type Queue = ReturnType<typeof createQueue>;
