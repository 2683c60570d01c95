type Waiting<Q, A> = { readonly question: Q; readonly resolve: (answer: A) => void; readonly reject: (error: unknown) => void };

/**
 * Asks one by one what is answered many at a time: questions of one turn of the event loop go together, at most `most` in a call,
 * which leaves as soon as it is full. `answer` gives the answers in the order of the questions; where it throws, all who asked hear so.
 */
export function inBatches<Q, A>(most: number, answer: (questions: readonly Q[]) => Promise<readonly A[]>): (question: Q) => Promise<A> {
  let waiting: Waiting<Q, A>[] = [];

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
    const asked = waiting;
    waiting = [];
    if (asked.length > 0) void ask(asked);
  }

  return (question) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(askNow);
      waiting.push({ question, resolve, reject });
      if (waiting.length >= most) askNow();
    });
}
