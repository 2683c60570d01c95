import { EntitlementsSchema, type Tier, TierSchema } from '@app/contracts';
import { type AccountId, isLocale } from '@app/kernel';
import { z } from 'zod';
import { type Db, execute, newId, selectRows, txOf } from '../../db/index.ts';
import type { PlanPeriod, PlanRecord } from './entitlement.rules.ts';
import { PlanModel, SubscriptionModel } from './subscriptions.model.ts';

const TextsSchema = z.record(z.string(), z.object({ name: z.string(), tagline: z.string() }));

/** Rows are edited by people: what is not usable fails here, loudly, and not in a player. */
function toPlan(row: PlanModel): PlanRecord {
  const { code, rank, priceMinor, currency, periodDays, recommended, texts, ...limits } = row.get({ plain: true });
  return {
    code: TierSchema.parse(code),
    rank,
    periodDays,
    recommended,
    price: { amount: Number(priceMinor), currency },
    entitlements: EntitlementsSchema.parse(limits),
    texts: Object.fromEntries(Object.entries(TextsSchema.parse(texts)).filter(([locale]) => isLocale(locale))),
  };
}

/** By rank, lowest first. */
export async function listPlanRecords(db: Db): Promise<PlanRecord[]> {
  return (await PlanModel.findAll({ order: [['rank', 'ASC']], ...txOf(db) })).map(toPlan);
}

/** All periods of the account, past ones too, by their start. */
export async function listPeriods(db: Db, accountId: AccountId): Promise<PlanPeriod[]> {
  const rows = await SubscriptionModel.findAll({ where: { accountId }, order: [['startsAt', 'ASC']], ...txOf(db) });
  return rows.map(({ planCode, startsAt, endsAt }) => ({
    planCode: TierSchema.parse(planCode),
    startsMs: startsAt.getTime(),
    endsMs: endsAt?.getTime() ?? null,
  }));
}

/** Makes concurrent changes of one account's periods wait for each other until the transaction ends. */
export async function lockPeriods(db: Db, accountId: AccountId): Promise<void> {
  await selectRows(db, `select pg_advisory_xact_lock(hashtextextended('subscriptions:' || $1, 0))`, [accountId]);
}

/** Ends what runs at `at` and drops what would begin later. */
export async function endPeriods(db: Db, accountId: AccountId, at: Date): Promise<void> {
  await execute(db, 'delete from subscriptions where account_id = $1 and starts_at >= $2', [accountId, at]);
  await execute(db, 'update subscriptions set ends_at = $2 where account_id = $1 and (ends_at is null or ends_at > $2)', [accountId, at]);
}

export async function insertPeriod(
  db: Db,
  period: { readonly accountId: AccountId; readonly planCode: Tier; readonly startsAt: Date; readonly endsAt: Date | null },
): Promise<void> {
  await SubscriptionModel.create({ id: newId(), ...period }, txOf(db));
}
