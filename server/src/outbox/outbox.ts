import { type Db, execute, newId, selectRows } from '../db/index.ts';

/** What the relay hands on after commit. Jobs and events are both messages; `key` makes one unique while it waits. */
export type OutboxMessage = {
  readonly id: string;
  readonly topic: string;
  readonly payload: unknown;
  readonly key: string | null;
  /** Not before this instant; null means now. */
  readonly runAt: Date | null;
};

/** PostgreSQL channel that wakes the relay when a transaction with messages commits. */
export const OUTBOX_CHANNEL = 'sahna_outbox';

/** Writes a message in the caller's transaction: it leaves exactly when the transaction commits, and not otherwise. */
export async function append(db: Db, message: Omit<OutboxMessage, 'id'>): Promise<void> {
  await execute(
    db,
    `with added as (insert into outbox (id, topic, payload, key, run_at) values ($1, $2, $3::jsonb, $4, $5) returning 1)
     select pg_notify('${OUTBOX_CHANNEL}', '') from added`,
    [newId(), message.topic, JSON.stringify(message.payload ?? null), message.key, message.runAt],
  );
}

/**
 * `append` as a part of a larger statement, for those that have no statement to spare: one message for each row of `source`, a
 * common table expression. The others are SQL expressions over it; `id` must be a new one.
 */
export function appendFrom(source: string, { id, topic, payload }: { id: string; topic: string; payload: string }): string {
  return `insert into outbox (id, topic, payload) select ${id}::uuid, ${topic}, ${payload} from ${source}
     returning pg_notify('${OUTBOX_CHANNEL}', '')::text as notified`;
}

/**
 * Takes up to `limit` messages, oldest first, and removes them when `deliver` returns for all; a throw leaves them for the next
 * round. Several relays may run: each row is locked by one. Delivery is at least once. Returns how many were taken.
 */
export async function relayBatch(db: Db, limit: number, deliver: (message: OutboxMessage) => Promise<void>): Promise<number> {
  const rows = await selectRows<OutboxMessage>(
    db,
    `select id, topic, payload, key, run_at as "runAt" from outbox order by id limit $1 for update skip locked`,
    [limit],
  );
  for (const row of rows) await deliver(row);
  if (rows.length > 0) await execute(db, 'delete from outbox where id = any($1::uuid[])', [rows.map(({ id }) => id)]);
  return rows.length;
}

export async function countPending(db: Db): Promise<number> {
  const [row] = await selectRows<{ count: number }>(db, 'select count(*)::int as count from outbox');
  return row?.count ?? 0;
}
