import { EVENT_TOPIC } from '../src/events/index.ts';
import { JOB_TOPIC } from '../src/jobs/index.ts';
import { type OutboxMessage, relayBatch } from '../src/outbox/outbox.ts';
import type { TestApp } from './start-test-app.ts';

export type Told = { readonly event: string; readonly payload: Readonly<Record<string, unknown>> };

/** Does by hand, and at once, what a worker would: jobs and events until nothing waits. What was told stays to be looked at. */
export function createHandWorker(app: TestApp) {
  const told: Told[] = [];
  const context = { log: app.core.log, signal: new AbortController().signal, attempt: 1, touch: async () => undefined };

  async function deliver({ topic, payload }: OutboxMessage): Promise<void> {
    const job = app.features.jobs.find((one) => topic === `${JOB_TOPIC}${one.job.name}`);
    await job?.run(payload, context);
    if (!topic.startsWith(EVENT_TOPIC)) return;
    const event = topic.slice(EVENT_TOPIC.length);
    // What was published is JSON of an object.
    told.push({ event, payload: payload as Told['payload'] });
    for (const subscriber of app.features.subscribers) if (subscriber.event === event) await subscriber.handle(payload, context);
  }

  let working: Promise<void> = Promise.resolve();
  /** Calls queue up: each message is delivered once. */
  const work = (): Promise<void> => {
    working = working.then(async () => {
      while ((await relayBatch(app.db, 100, deliver)) > 0);
    });
    return working;
  };

  return {
    told,
    work,
    /** One run of a repeating job, and of all that follows from it. */
    run: async (name: string): Promise<void> => {
      const job = app.features.jobs.find((one) => one.job.name === name);
      if (job === undefined) throw new Error(`there is no job ${name}`);
      await job.run({}, context);
      await work();
    },
  };
}
