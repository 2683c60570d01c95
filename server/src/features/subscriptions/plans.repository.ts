import { EntitlementsSchema, type Tier, TierSchema } from '@app/contracts';
import { isLocale } from '@app/kernel';
import { z } from 'zod';
import { type Db, newId, selectRows, txOf } from '../../db/index.ts';
import type { PlanRecord } from './entitlement.rules.ts';
import { type PlanPrice, priceForNew } from './price.rules.ts';
import { PlanModel, PlanPriceModel } from './subscriptions.model.ts';

const TextsSchema = z.record(z.string(), z.object({ name: z.string(), tagline: z.string() }));

const toPrice = (row: PlanPriceModel): PlanPrice => ({
  id: row.id,
  planCode: TierSchema.parse(row.planCode),
  priceMinor: Number(row.priceMinor),
  hours: row.hours,
  announcedMs: row.announcedAt.getTime(),
  effectiveMs: row.effectiveAt.getTime(),
});

/** Rows are edited by people: what is not usable fails here, loudly, and not in a player. */
function toPlan(row: PlanModel, prices: readonly PlanPrice[]): PlanRecord {
  const { code, rank, currency, periodDays, recommended, texts, closedCountries, fiscalCode, fiscalPackageCode, vatPercent, ...limits } =
    row.get({ plain: true });
  const own = prices.filter(({ planCode }) => planCode === code);
  return {
    code: TierSchema.parse(code),
    rank,
    periodDays,
    recommended,
    price: { amount: priceForNew(own).priceMinor, currency },
    prices: own,
    entitlements: EntitlementsSchema.parse(limits),
    texts: Object.fromEntries(Object.entries(TextsSchema.parse(texts)).filter(([locale]) => isLocale(locale))),
    closedCountries,
    fiscal: { code: fiscalCode, packageCode: fiscalPackageCode, vatPercent },
  };
}

/** By rank, lowest first. */
export async function listPlanRecords(db: Db): Promise<PlanRecord[]> {
  const rows = await PlanModel.findAll({ order: [['rank', 'ASC']], ...txOf(db) });
  const prices = (await PlanPriceModel.findAll({ ...txOf(db) })).map(toPrice);
  return rows.map((row) => toPlan(row, prices));
}

/** Columns of a plan that people edit. */
export type PlanEdit = Partial<
  Pick<
    PlanModel,
    | 'recommended'
    | 'tiers'
    | 'maxHeight'
    | 'maxBitrate'
    | 'maxStreams'
    | 'maxProfiles'
    | 'surroundSound'
    | 'ads'
    | 'downloads'
    | 'texts'
    | 'closedCountries'
    | 'fiscalCode'
    | 'fiscalPackageCode'
    | 'vatPercent'
  >
>;

export async function editPlan(db: Db, code: Tier, edit: PlanEdit): Promise<void> {
  if (Object.keys(edit).length > 0) await PlanModel.update(edit, { where: { code }, ...txOf(db) });
}

export async function insertPrice(
  db: Db,
  price: Omit<PlanPrice, 'id' | 'announcedMs' | 'effectiveMs'> & { announcedAt: Date; effectiveAt: Date },
): Promise<string> {
  return (await PlanPriceModel.create({ id: newId(), ...price }, txOf(db))).id;
}

/** Makes concurrent edits of plans wait for each other until the transaction ends. */
export async function lockPlans(db: Db): Promise<void> {
  await selectRows(db, `select pg_advisory_xact_lock(hashtextextended('subscriptions:plans', 0))`);
}
