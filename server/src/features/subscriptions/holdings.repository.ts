import type { Tier } from '@app/contracts';
import type { AccountId } from '@app/kernel';
import { type Db, execute, newId, selectRows, txOf } from '../../db/index.ts';
import type { PriceNotice } from './price.rules.ts';
import { GivenPlanModel } from './subscriptions.model.ts';
import type { Holdings, Wish } from './timeline.rules.ts';

/** What an account's plan follows from, the prices that it was told of, and the ranks of plans: all that rules ask, in one statement. */
export type Account = Holdings & { readonly notices: readonly PriceNotice[]; readonly ranks: Readonly<Partial<Record<Tier, number>>> };

/** One statement, so that nothing changes between its parts. Times are milliseconds. */
const SELECT = `
  select
    coalesce((select json_agg(json_build_object('id', g.id, 'invoiceId', g.invoice_id, 'planCode', g.plan_code, 'hours', g.hours, 'priceMinor', g.price_minor,
        'paidMs', round(extract(epoch from g.paid_at) * 1000), 'renewsMs', round(extract(epoch from r.period_ends_at) * 1000)) order by g.paid_at, g.id)
      from subscription_grants g left join subscription_renewals r on r.account_id = g.account_id and r.invoice_id = g.invoice_id
      where g.account_id = $1 and g.revoked_at is null), '[]') as grants,
    coalesce((select json_agg(json_build_object('kind', kind, 'planCode', plan_code, 'atMs', round(extract(epoch from at) * 1000)) order by at, id)
      from subscription_wishes where account_id = $1), '[]') as wishes,
    coalesce((select json_agg(json_build_object('periodEndsMs', round(extract(epoch from period_ends_at) * 1000), 'invoiceId', invoice_id,
        'attempts', attempts, 'charging', charging, 'givenUpMs', round(extract(epoch from given_up_at) * 1000)) order by period_ends_at)
      from subscription_renewals where account_id = $1), '[]') as renewals,
    coalesce((select json_agg(json_build_object('planCode', plan_code, 'startsMs', round(extract(epoch from starts_at) * 1000),
        'endsMs', round(extract(epoch from ends_at) * 1000)) order by starts_at)
      from given_plans where account_id = $1), '[]') as given,
    coalesce((select json_agg(json_build_object('priceId', price_id, 'effectiveMs', round(extract(epoch from effective_at) * 1000)))
      from price_notices where account_id = $1), '[]') as notices,
    (select json_object_agg(code, rank) from plans) as ranks`;

export async function getHoldings(db: Db, accountId: AccountId): Promise<Account> {
  const [row] = await selectRows<Account>(db, SELECT, [accountId]);
  if (row === undefined) throw new Error('a select without a from gives a row');
  return row;
}

/** Makes concurrent changes of one account wait for each other until the transaction ends. */
export async function lockAccount(db: Db, accountId: AccountId): Promise<void> {
  await selectRows(db, `select pg_advisory_xact_lock(hashtextextended('subscriptions:' || $1, 0))`, [accountId]);
}

/** Ends what is given at `at` and drops what would begin later. */
export async function endGivenPlans(db: Db, accountId: AccountId, at: Date): Promise<void> {
  await execute(db, 'delete from given_plans where account_id = $1 and starts_at >= $2', [accountId, at]);
  await execute(db, 'update given_plans set ends_at = $2 where account_id = $1 and (ends_at is null or ends_at > $2)', [accountId, at]);
}

export async function insertGivenPlan(
  db: Db,
  period: { readonly accountId: AccountId; readonly planCode: Tier; readonly startsAt: Date; readonly endsAt: Date | null },
): Promise<void> {
  await GivenPlanModel.create({ id: newId(), ...period }, txOf(db));
}

export async function insertWish(db: Db, accountId: AccountId, wish: Wish): Promise<void> {
  await execute(db, 'insert into subscription_wishes (id, account_id, kind, plan_code, at) values ($1, $2, $3, $4, $5)', [
    newId(),
    accountId,
    wish.kind,
    wish.planCode,
    new Date(wish.atMs),
  ]);
}

/**
 * Grants what an invoice paid for and asks for a review, in one statement. `priceId` is the invoice's subject. Again: nothing happens.
 * @throws Error when there is no such price, so that no money is taken for nothing.
 */
export async function insertGrant(
  db: Db,
  paid: {
    readonly invoiceId: string;
    readonly accountId: AccountId;
    readonly priceId: string;
    readonly amountMinor: number;
    readonly paidAt: Date;
  },
): Promise<void> {
  const [row] = await selectRows<{ known: boolean }>(
    db,
    `with price as (select plan_code, hours from plan_prices where id = $3::uuid),
     granted as (
       insert into subscription_grants (id, account_id, plan_code, hours, price_minor, invoice_id, paid_at)
         select $1::uuid, $2::uuid, plan_code, hours, $4::bigint, $5::uuid, $6::timestamptz from price
         on conflict (invoice_id) do nothing),
     reviewed as (
       insert into subscription_reviews (account_id, due_at) values ($2::uuid, $6::timestamptz)
         on conflict (account_id) do update set due_at = least(subscription_reviews.due_at, excluded.due_at))
     select exists (select 1 from price) as known`,
    [newId(), paid.accountId, paid.priceId, paid.amountMinor, paid.invoiceId, paid.paidAt],
  );
  if (row?.known !== true) throw new Error(`an invoice was paid for a price that is not there: ${paid.priceId}`);
}

/** Takes a grant back and asks for a review. Again: nothing happens. */
export async function revokeGrant(db: Db, invoiceId: string, at: Date): Promise<void> {
  await execute(
    db,
    `with revoked as (update subscription_grants set revoked_at = $2 where invoice_id = $1 and revoked_at is null returning account_id)
     insert into subscription_reviews (account_id, due_at) select account_id, $2 from revoked
       on conflict (account_id) do update set due_at = least(subscription_reviews.due_at, excluded.due_at)`,
    [invoiceId, at],
  );
}
