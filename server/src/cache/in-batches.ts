type Waiting<Q, A> = { readonly question: Q; readonly resolve: (answer: A) => void; readonly reject: (error: unknown) => void };

/** How many questions go together at most, and how long the first of them waits for others. */
export type Batching = { readonly most: number; readonly waitMs: number };

/**
 * Asks one by one what is answered many at a time. A batch leaves when it is full or has waited. `answer` gives the answers in the
 * order of the questions; where it throws, all who asked hear so.
 */
export function inBatches<Q, A>(
  { most, waitMs }: Batching,
  answer: (questions: readonly Q[]) => Promise<readonly A[]>,
): (question: Q) => Promise<A> {
  let waiting: Waiting<Q, A>[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function ask(batch: readonly Waiting<Q, A>[]): Promise<void> {
    try {
      const answers = await answer(batch.map(({ question }) => question));
      // As many answers as questions: that is the bargain.
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as A);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
  function askNow(): void {
    clearTimeout(timer);
    const asked = waiting;
    waiting = [];
    void ask(asked);
  }

  return (question) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) timer = setTimeout(askNow, waitMs);
      waiting.push({ question, resolve, reject });
      if (waiting.length >= most) askNow();
    });
}
