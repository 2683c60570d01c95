import type { AccountId } from '@app/kernel';
import { type Db, selectRows } from '../../db/index.ts';

/** One paid stretch of a plan as its payer's own export tells it. */
export type ExportedGrant = {
  readonly plan: string;
  readonly hours: number;
  readonly priceMinor: string;
  readonly paidAt: Date;
  /** When the money went back and the stretch with it. */
  readonly revokedAt: Date | null;
};

export async function selectGrantsForExport(db: Db, accountId: AccountId): Promise<ExportedGrant[]> {
  return selectRows(
    db,
    `select plan_code as plan, hours, price_minor as "priceMinor", paid_at as "paidAt", revoked_at as "revokedAt"
     from subscription_grants where account_id = $1 order by paid_at, id`,
    [accountId],
  );
}
