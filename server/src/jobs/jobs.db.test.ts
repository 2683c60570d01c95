import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@app/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createTestDatabase, testConfig } from '../../test/test-database.ts';
import { type Core, createCore } from '../core.ts';
import { execute, inTransaction, selectRows } from '../db/index.ts';
import { defineEvent, publish, type Subscriber, subscribe } from '../events/index.ts';
import { createWorker } from '../worker.ts';
import { defineJob, enqueue, handleJob, type JobHandler } from './index.ts';

const payload = z.object({ name: z.string() });
const job = defineJob('test.greet-person', payload, { concurrency: 4, lockMs: 3000, retries: 3 });
const once = defineJob('test.wait-for-person', payload, { concurrency: 4, lockMs: 3000, retries: 0 });
const happened = defineEvent('test.person_greeted', payload);

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let core: Core;
const workers: { stop: () => Promise<void> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  core = createCore(testConfig(database.url, { LOG_LEVEL: 'silent' }), []);
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
  await execute(core.db, 'delete from agenda_jobs');
});
afterAll(async () => {
  await core.close();
  await database.drop();
});

async function startWorker(parts: { jobs?: JobHandler[]; subscribers?: Subscriber[] }) {
  const worker = createWorker(core, { jobs: parts.jobs ?? [], subscribers: parts.subscribers ?? [] });
  workers.push(worker);
  await worker.start();
  return (): Promise<void> => {
    workers.splice(workers.indexOf(worker), 1);
    return worker.stop();
  };
}

/** Takes a lock in a transaction of its own; the answer lets it go. */
async function holdLock(sql: string): Promise<() => Promise<void>> {
  const taken = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  const transaction = inTransaction(core.db, async (db) => {
    await execute(db, sql);
    taken.resolve();
    await over.promise;
  });
  await taken.promise;
  return () => {
    over.resolve();
    return transaction;
  };
}

/** Waits until `probe` holds; jest's own timeout is the limit. */
async function until(probe: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await probe())) await new Promise((resolve) => setTimeout(resolve, 20));
}
const rowsLeft = async () =>
  (await selectRows<{ count: number }>(core.db, 'select count(*)::int as count from agenda_jobs'))[0]?.count ?? -1;
/** Rows that any worker may take this instant. */
const rowsFree = async () =>
  (await selectRows(core.db, 'select 1 from agenda_jobs where locked_at is null and next_run_at <= now()')).length;

describe('jobs', () => {
  it('run once when their transaction commits, and never when it rolls back', async () => {
    const seen: string[] = [];
    await startWorker({
      jobs: [
        handleJob(job, async ({ name }) => {
          seen.push(name);
          return 'done';
        }),
      ],
    });
    await inTransaction(core.db, async (db) => {
      await enqueue(db, job, { name: 'lost' });
      throw new Error('changed my mind');
    }).catch(() => undefined);
    await inTransaction(core.db, (db) => enqueue(db, job, { name: 'kept' }));
    await until(() => seen.length > 0);
    await until(async () => (await rowsLeft()) === 0);
    expect(seen).toEqual(['kept']);
  });

  it('are dropped while one with the same key waits or runs', async () => {
    let runs = 0;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const handler = handleJob(job, async () => {
      runs += 1;
      await held;
      return 'done' as const;
    });
    await startWorker({ jobs: [handler] });
    for (let time = 0; time < 5; time += 1) await enqueue(core.db, job, { name: 'same' }, { key: 'k' });
    await until(() => runs === 1);
    await until(async () => (await selectRows(core.db, 'select 1 from outbox')).length === 0);
    release();
    await until(async () => (await rowsLeft()) === 0);
    expect(runs).toBe(1);
  });

  it('are tried again after a failure that may pass, and not after one that cannot', async () => {
    const attempts: Record<string, number> = { passing: 0, final: 0 };
    const handler = handleJob(job, async ({ name }) => {
      attempts[name] = (attempts[name] ?? 0) + 1;
      if (name === 'final') throw new AppError('uploads.not_media');
      if (attempts[name] === 1) throw new AppError('transcoding.encoder_failed');
      return 'done' as const;
    });
    await startWorker({ jobs: [handler] });
    await enqueue(core.db, job, { name: 'passing' });
    await enqueue(core.db, job, { name: 'final' });
    await until(() => attempts['passing'] === 2 && attempts['final'] === 1);
    await until(async () => (await rowsLeft()) === 0);
    expect(attempts).toEqual({ passing: 2, final: 1 });
  });

  it('of a dead worker are taken over when its lock runs out', async () => {
    await enqueue(core.db, job, { name: 'orphan' }, { key: 'orphan' });
    const seen: string[] = [];
    const relayOnly = createWorker(core, { jobs: [], subscribers: [] });
    await relayOnly.start();
    await until(async () => (await rowsLeft()) === 1);
    await relayOnly.stop();
    await selectRows(core.db, `update agenda_jobs set locked_at = now() - interval '4 seconds' returning id`);
    await startWorker({
      jobs: [
        handleJob(job, async ({ name }) => {
          seen.push(name);
          return 'done';
        }),
      ],
    });
    await until(() => seen.includes('orphan'));
    expect(seen).toEqual(['orphan']);
  });
});

describe('a worker that stops', () => {
  it('leaves no finished job behind, however long its last writes take', async () => {
    const begun = Promise.withResolvers<() => Promise<void>>();
    const stop = await startWorker({
      jobs: [
        handleJob(once, async () => {
          begun.resolve(await holdLock('select 1 from agenda_jobs for update'));
          return 'done';
        }),
      ],
    });
    await enqueue(core.db, once, { name: 'finished' });
    const letGo = await begun.promise;
    const stopped = stop();
    await sleep(100);
    await letGo();
    await stopped;
    expect(await rowsLeft()).toBe(0);
  });

  it('hands back at once what it broke off, and no attempt is lost', async () => {
    const begun = Promise.withResolvers<void>();
    const stop = await startWorker({
      jobs: [
        handleJob(once, async (_payload, { signal }) => {
          begun.resolve();
          await sleep(60_000, undefined, { signal });
          return 'done';
        }),
      ],
    });
    await enqueue(core.db, once, { name: 'broken off' });
    await begun.promise;
    await stop();
    expect(await rowsFree()).toBe(1);
    const attempts: number[] = [];
    const handler = handleJob(once, async (_payload, { attempt }) => {
      attempts.push(attempt);
      return 'done';
    });
    await startWorker({ jobs: [handler] });
    await until(async () => (await rowsLeft()) === 0);
    expect(attempts).toEqual([1]);
  });

  it.each([
    ['never begun', null],
    // A dead worker leaves its row so: locked, and without a time to run.
    ['begun by a dead worker', `update agenda_jobs set next_run_at = null, locked_at = now() - interval '1 hour'`],
  ])('hands back at once what it had just claimed: a job %s', async (name, change) => {
    const stopRelay = await startWorker({});
    await enqueue(core.db, once, { name });
    await until(async () => (await rowsLeft()) === 1);
    await stopRelay();
    if (change !== null) await execute(core.db, change);
    const letGo = await holdLock('lock table agenda_jobs in exclusive mode');
    const stop = await startWorker({ jobs: [handleJob(once, async () => 'done')] });
    await until(
      async () => (await selectRows(core.db, `select 1 from pg_locks where relation = 'agenda_jobs'::regclass and not granted`)).length > 0,
    );
    const stopped = stop();
    await sleep(100);
    await letGo();
    await stopped;
    expect(await rowsFree()).toBe(1);
  });
});

describe('events', () => {
  it('reach every subscriber, and a failing one is retried without the others seeing it twice', async () => {
    const heard: string[] = [];
    let stumbles = 0;
    const steady = subscribe(happened, 'test.note-greeting', async ({ name }) => void heard.push(`steady ${name}`));
    const shaky = subscribe(happened, 'test.answer-greeting', async ({ name }) => {
      stumbles += 1;
      if (stumbles === 1) throw new Error('not today');
      heard.push(`shaky ${name}`);
    });
    await startWorker({ subscribers: [steady, shaky] });
    await inTransaction(core.db, (db) => publish(db, happened, { name: 'Umida' }));
    await until(() => heard.length === 2);
    await until(async () => (await rowsLeft()) === 0);
    expect([...heard].sort()).toEqual(['shaky Umida', 'steady Umida']);
  });
});
