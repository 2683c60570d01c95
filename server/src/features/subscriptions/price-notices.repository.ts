import type { Tier } from '@app/contracts';
import type { AccountId } from '@app/kernel';
import { type Db, execute, selectRows } from '../../db/index.ts';

/** Accounts that ever paid for the plan, by id; those behind `after`. Accounts that are gone are left out. */
export async function listBuyers(db: Db, planCode: Tier, after: AccountId | null, limit: number): Promise<AccountId[]> {
  const rows = await selectRows<{ accountId: AccountId }>(
    db,
    `select distinct g.account_id as "accountId" from subscription_grants g join accounts a on a.id = g.account_id
       where g.plan_code = $1 and g.revoked_at is null and ($2::uuid is null or g.account_id > $2)
       order by g.account_id limit $3`,
    [planCode, after, limit],
  );
  return rows.map(({ accountId }) => accountId);
}

/** Keeps the evidence. False when it is there already. */
export async function insertPriceNotice(
  db: Db,
  notice: {
    readonly accountId: AccountId;
    readonly priceId: string;
    readonly told: Date;
    readonly effective: Date;
    readonly oldAmountMinor: number;
    readonly amountMinor: number;
  },
): Promise<boolean> {
  const added = await execute(
    db,
    `insert into price_notices (account_id, price_id, told_at, old_price_minor, price_minor, effective_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [notice.accountId, notice.priceId, notice.told, notice.oldAmountMinor, notice.amountMinor, notice.effective],
  );
  return added > 0;
}
