import type { AccountId, TitleId } from '@app/kernel';
import { type Db, selectRows } from '../../db/index.ts';

/** One order as its buyer's own export tells it. */
export type ExportedOrder = {
  readonly id: string;
  readonly titleId: TitleId;
  readonly kind: string;
  readonly state: string;
  readonly priceMinor: string;
  readonly currency: string;
  readonly createdAt: Date;
  readonly paidAt: Date | null;
  readonly startedAt: Date | null;
  readonly refundReason: string | null;
};

export async function selectOrdersForExport(db: Db, accountId: AccountId): Promise<ExportedOrder[]> {
  return selectRows(
    db,
    `select id, title_id as "titleId", kind, state, price_minor as "priceMinor", currency, created_at as "createdAt", paid_at as "paidAt",
       started_at as "startedAt", refund_reason as "refundReason"
     from orders where account_id = $1 order by id`,
    [accountId],
  );
}

export async function selectRemindersForExport(
  db: Db,
  accountId: AccountId,
): Promise<{ readonly profileId: string; readonly titleId: TitleId }[]> {
  return selectRows(
    db,
    'select profile_id as "profileId", title_id as "titleId" from reminders where account_id = $1 order by profile_id, title_id',
    [accountId],
  );
}
