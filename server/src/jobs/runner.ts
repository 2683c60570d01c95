import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresBackend } from '@agendajs/postgres-backend';
import { Agenda, exponential, type Job } from 'agenda';
import { Pool } from 'pg';
import { type Db, execute } from '../db/index.ts';
import type { Logger, Metrics } from '../observability/index.ts';
import type { OutboxMessage } from '../outbox/index.ts';
import { JOBS_TABLE, watchClaims } from './claims.ts';
import type { JobHandler } from './define-job.ts';
import { type JobRow, runJob } from './run-job.ts';

const IDLE_POLL_MS = 10;

/**
 * Runs jobs with Agenda on PostgreSQL. Agenda polls each second besides NOTIFY, because future jobs, retries and jobs that waited
 * for a free place get no notification. Its schema comes from a migration: `ensureSchema` races between processes.
 */
export function createJobRunner(deps: { db: Db; databaseUrl: string; log: Logger; metrics: Metrics; handlers: readonly JobHandler[] }) {
  const { db, databaseUrl, log, metrics, handlers } = deps;
  const pool = new Pool({ connectionString: databaseUrl, max: 6, application_name: 'sahna-agenda' });
  pool.on('error', (error) => log.warn({ event: 'jobs.connection_lost', error }));
  const backend = new PostgresBackend({ pool, tableName: JOBS_TABLE, ensureSchema: false });
  const stopping = new AbortController();
  const claims = watchClaims(backend.repository, { db, signal: stopping.signal });
  const agenda = new Agenda({
    backend,
    processEvery: '1 second',
    removeOnComplete: true,
    defaultConcurrency: 1,
  });
  agenda.on('error', (error) => log.error({ event: 'jobs.agenda_error', error }));
  const running = new Set<Promise<void>>();
  let started = false;

  for (const handler of handlers) {
    const { job } = handler;
    const backoff = exponential({ delay: 1000, factor: 3, maxDelay: 60_000, maxRetries: job.options.retries });
    const run = (row: Job<JobRow>): Promise<void> => {
      const work = runJob({ log, metrics, signal: stopping.signal }, handler, row);
      running.add(work);
      return work.finally(() => running.delete(work));
    };
    agenda.define<JobRow>(job.name, run, {
      concurrency: job.options.concurrency,
      lockLimit: job.options.concurrency,
      lockLifetime: job.options.lockMs,
      removeOnComplete: true,
      backoff: (failure) => (stopping.signal.aborted ? 0 : backoff(failure)),
    });
  }

  return {
    start: async (): Promise<void> => {
      await agenda.start();
      started = true;
      for (const { job, every } of handlers) if (every !== null) await agenda.every(every, job.name, { key: null, payload: {} });
    },
    /** Hands one outbox message to Agenda, unique by its key while an equal one waits or runs. */
    accept: async (name: string, message: OutboxMessage): Promise<void> => {
      const job = agenda.create<JobRow>(name, { key: message.key, payload: message.payload });
      if (message.key !== null) {
        // A row whose retries ran out stays for people to see, but must not swallow a new request.
        await execute(db, `delete from ${JOBS_TABLE} where name = $1 and data->>'key' = $2 and next_run_at is null and locked_at is null`, [
          name,
          message.key,
        ]);
        job.unique({ 'data.key': message.key }, { insertOnly: true });
      }
      await job.schedule(message.runAt ?? new Date()).save();
    },
    /** Takes no new jobs, tells the running ones to stop and waits for them; what was taken and not finished is free for others. */
    stop: async (): Promise<void> => {
      stopping.abort();
      await claims.settled();
      await Promise.allSettled(running);
      // Until Agenda has written down how each job ended and removed it, which is after its handler: those writes need the pool.
      while (started && (await agenda.getRunningStats()).runningJobs !== 0) await sleep(IDLE_POLL_MS);
      await agenda.stop();
      await pool.end();
    },
  };
}
