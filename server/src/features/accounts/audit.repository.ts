import { AccountIdSchema, type AuditRow } from '@app/contracts';
import type { AccountId } from '@app/kernel';
import { type Db, execute, newId, selectRows } from '../../db/index.ts';

export type AuditEntry = {
  readonly at: Date;
  /** Null for what the system or a command did. */
  readonly actor: { readonly accountId: AccountId } | null;
  /** `feature.noun_verbed`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** What changed, as JSON; without names, contacts or secrets, for it is never erased. */
  readonly before: unknown;
  readonly after: unknown;
  readonly reason?: string | undefined;
  readonly ip?: string | undefined;
};

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));

export async function insertAuditRow(db: Db, entry: AuditEntry): Promise<void> {
  await execute(
    db,
    `insert into audit_rows (id, at, actor_id, action, subject_kind, subject_id, before, after, ip, reason)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9, $10)`,
    [
      newId(),
      entry.at,
      entry.actor?.accountId ?? null,
      entry.action,
      entry.subjectKind,
      entry.subjectId,
      json(entry.before),
      json(entry.after),
      entry.ip ?? null,
      entry.reason ?? null,
    ],
  );
}

export type AuditQuery = {
  readonly actorId: AccountId | null;
  readonly action: string | null;
  readonly subjectId: string | null;
  readonly after: string | null;
  readonly limit: number;
};

/** Rows latest first, from the one after `after` on; at most `limit`. */
export async function selectAuditRows(db: Db, query: AuditQuery): Promise<AuditRow[]> {
  const rows = await selectRows<Omit<AuditRow, 'at' | 'actorId'> & { readonly at: Date; readonly actorId: string | null }>(
    db,
    `select id, at, actor_id as "actorId", action, subject_kind as "subjectKind", subject_id as "subjectId", before, after, ip, reason
     from audit_rows where ($1::uuid is null or actor_id = $1) and ($2::text is null or action = $2) and ($3::text is null or subject_id = $3)
       and ($4::uuid is null or id < $4) order by id desc limit $5`,
    [query.actorId, query.action, query.subjectId, query.after, query.limit],
  );
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    actorId: row.actorId === null ? null : AccountIdSchema.parse(row.actorId),
  }));
}
