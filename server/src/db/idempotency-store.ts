import { type Db, execute, selectRows } from './db.ts';

type Row = { readonly fingerprint: string; readonly status: number | null; readonly body: unknown };

/** A claim whose holder died is free again after this long. */
const ABANDONED = `interval '1 minute'`;
/** A repeat may come this late. */
const KEPT = `interval '24 hours'`;

/** Keeps idempotency keys in PostgreSQL: they must survive Redis. Structurally an `IdempotencyStore` of http. */
export function createIdempotencyStore(db: Db) {
  const store = {
    claim: async (
      accountId: string,
      key: string,
      fingerprint: string,
    ): Promise<{ fingerprint: string; answer: { status: number; body: unknown } | null } | null> => {
      const claimed = await execute(
        db,
        `insert into idempotency_keys as k (account_id, key, fingerprint) values ($1, $2, $3)
         on conflict (account_id, key) do update set fingerprint = excluded.fingerprint, status = null, body = null, created_at = now()
           where k.created_at < now() - ${KEPT} or (k.status is null and k.created_at < now() - ${ABANDONED})`,
        [accountId, key, fingerprint],
      );
      if (claimed > 0) return null;
      const [row] = await selectRows<Row>(db, 'select fingerprint, status, body from idempotency_keys where account_id = $1 and key = $2', [
        accountId,
        key,
      ]);
      // Given back between the two statements: free to be claimed again.
      if (row === undefined) return store.claim(accountId, key, fingerprint);
      return { fingerprint: row.fingerprint, answer: row.status === null ? null : { status: row.status, body: row.body } };
    },
    complete: async (accountId: string, key: string, answer: { readonly status: number; readonly body: unknown }) => {
      await execute(db, 'update idempotency_keys set status = $3, body = $4::jsonb where account_id = $1 and key = $2', [
        accountId,
        key,
        answer.status,
        JSON.stringify(answer.body ?? null),
      ]);
    },
    abandon: async (accountId: string, key: string) => {
      await execute(db, 'delete from idempotency_keys where account_id = $1 and key = $2 and status is null', [accountId, key]);
    },
  };
  return store;
}
