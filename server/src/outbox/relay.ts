import { Client } from 'pg';
import { type Db, inTransaction } from '../db/index.ts';
import type { Logger } from '../observability/index.ts';
import { OUTBOX_CHANNEL, type OutboxMessage, relayBatch } from './outbox.ts';

const BATCH = 50;
/** Catches what a lost notification would leave behind. */
const POLL_MS = 1000;

/** Moves committed messages on as they appear: woken by NOTIFY, polling besides. */
export function createRelay(deps: { db: Db; databaseUrl: string; log: Logger; deliver: (message: OutboxMessage) => Promise<void> }) {
  const { db, databaseUrl, log, deliver } = deps;
  let listener: Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  async function drain(): Promise<void> {
    do {
      again = false;
      let taken = BATCH;
      while (taken === BATCH && !stopped) taken = await inTransaction(db, (db) => relayBatch(db, BATCH, deliver));
    } while (again && !stopped);
  }

  function wake(): void {
    if (stopped) return;
    if (running !== null) {
      again = true;
      return;
    }
    running = drain()
      .catch((error: unknown) => log.error({ event: 'outbox.relay_failed', error }))
      .finally(() => {
        running = null;
      });
  }

  async function listen(): Promise<void> {
    if (stopped) return;
    const client = new Client({ connectionString: databaseUrl, application_name: 'sahna-relay', keepAlive: true });
    listener = client;
    client.on('notification', wake);
    client.on('error', () => {
      listener = null;
      void client.end().catch(() => undefined);
      if (!stopped) setTimeout(() => void listen(), POLL_MS).unref();
    });
    try {
      await client.connect();
      await client.query(`listen ${OUTBOX_CHANNEL}`);
    } catch (error) {
      log.warn({ event: 'outbox.listen_failed', error });
      client.emit('error', error);
    }
  }

  return {
    start: async (): Promise<void> => {
      await listen();
      timer = setInterval(wake, POLL_MS);
      wake();
    },
    /** Lets a running batch finish. */
    stop: async (): Promise<void> => {
      stopped = true;
      if (timer !== null) clearInterval(timer);
      await running;
      await listener?.end().catch(() => undefined);
    },
  };
}
