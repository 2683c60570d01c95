import type { z } from 'zod';
import type { Db } from '../db/index.ts';
import type { Logger } from '../observability/index.ts';
import { append } from '../outbox/index.ts';

export type JobOptions = {
  /** How many of this kind run at once in one worker. */
  readonly concurrency: number;
  /** How long a dead worker keeps the job from others. Renewed while the handler runs. */
  readonly lockMs: number;
  /** Further attempts after a retryable failure, with exponential backoff. */
  readonly retries: number;
};

export type JobType<Payload = unknown> = { readonly name: string; readonly schema: z.ZodType<Payload>; readonly options: JobOptions };

/** Names a kind of work: `feature.verb-noun`, a literal for ever (rows of earlier releases carry it). */
export function defineJob<S extends z.ZodType>(name: `${string}.${string}`, schema: S, options: JobOptions): JobType<z.output<S>> {
  // The schema's output is what handlers get; z.ZodType<output> says just that.
  return { name, schema: schema as unknown as z.ZodType<z.output<S>>, options };
}

/** Topic prefix of jobs in the outbox. */
export const JOB_TOPIC = 'job:';

/**
 * Asks for a job in the caller's transaction. With `key`, a second request is dropped while one with the same key waits or runs.
 * The handler may still run twice (a crash between its work and its mark): it must not mind.
 */
export async function enqueue<Payload>(
  db: Db,
  job: JobType<Payload>,
  payload: Payload,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await append(db, { topic: `${JOB_TOPIC}${job.name}`, payload, key: options.key ?? null, runAt: options.runAt ?? null });
}

export type JobOutcome = 'done' | 'skipped' | 'failed';

export type JobContext = {
  readonly log: Logger;
  /** Aborts when the worker stops; the job is then free for another. */
  readonly signal: AbortSignal;
  /** 1 on the first run. */
  readonly attempt: number;
  /** Tells how far the work is, 0–1; for people, the lock renews itself. */
  readonly touch: (progress: number) => Promise<void>;
};

export type JobHandler = {
  readonly job: JobType;
  readonly run: (payload: unknown, context: JobContext) => Promise<JobOutcome>;
  /** Human interval of a repeating job (`'1 hour'`); null for jobs that are asked for. */
  readonly every: string | null;
};

/** Binds a handler to a job; the payload is parsed before it runs. */
export function handleJob<Payload>(job: JobType<Payload>, run: (payload: Payload, context: JobContext) => Promise<JobOutcome>): JobHandler {
  return { job, every: null, run: (payload, context) => run(job.schema.parse(payload), context) };
}

/** A job that the workers run every `every`, once for all of them. */
export function repeatJob(
  job: JobType<Record<never, never>>,
  every: string,
  run: (context: JobContext) => Promise<JobOutcome>,
): JobHandler {
  return { job, every, run: (_payload, context) => run(context) };
}
