import { z } from 'zod';
import type { Core } from './core.ts';
import { EVENT_TOPIC, type Subscriber } from './events/index.ts';
import { createJobRunner, defineJob, handleJob, JOB_TOPIC, type JobHandler } from './jobs/index.ts';
import { countPending, createRelay } from './outbox/index.ts';

const QUEUE_GAUGE_MS = 10_000;

/** Each subscriber of an event becomes a job of its own: retried alone, without holding up the others. */
function subscriberJob(subscriber: Subscriber): JobHandler {
  const job = defineJob(`event.${subscriber.name}`, z.unknown(), { concurrency: 4, lockMs: 30_000, retries: 8 });
  return handleJob(job, async (payload, { log }) => {
    await subscriber.handle(payload, { log });
    return 'done';
  });
}

/** The worker role: relays committed messages to Agenda and runs the jobs. */
export function createWorker(core: Core, parts: { readonly jobs: readonly JobHandler[]; readonly subscribers: readonly Subscriber[] }) {
  const { db, log, metrics, config } = core;
  const handlers = [...parts.jobs, ...parts.subscribers.map(subscriberJob)];
  const runner = createJobRunner({ db, databaseUrl: config.DATABASE_URL, log, metrics, handlers });
  const relay = createRelay({
    db,
    databaseUrl: config.DATABASE_URL,
    log,
    deliver: async (message) => {
      if (message.topic.startsWith(JOB_TOPIC)) await runner.accept(message.topic.slice(JOB_TOPIC.length), message);
      const event = message.topic.startsWith(EVENT_TOPIC) ? message.topic.slice(EVENT_TOPIC.length) : null;
      for (const subscriber of parts.subscribers)
        if (subscriber.event === event) await runner.accept(`event.${subscriber.name}`, { ...message, key: message.id });
    },
  });
  let gauge: NodeJS.Timeout | null = null;
  return {
    start: async (): Promise<void> => {
      await runner.start();
      await relay.start();
      gauge = setInterval(() => {
        countPending(db).then(
          (count) => metrics.outboxPending.set(count),
          () => undefined,
        );
      }, QUEUE_GAUGE_MS);
      log.info({ event: 'worker.started', jobs: handlers.length });
    },
    stop: async (): Promise<void> => {
      if (gauge !== null) clearInterval(gauge);
      await relay.stop();
      await runner.stop();
    },
  };
}
