import { type Actor, type AdminPlan, AppError, invalidFields, type Tier, type UpdatePlanBody } from '@app/contracts';
import type { Clock } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import { enqueue } from '../../jobs/index.ts';
import type { Accounts } from '../accounts/index.ts';
import type { PlanRecord } from './entitlement.rules.ts';
import { planNamed } from './entitlements.service.ts';
import { editPlan, insertPrice, listPlanRecords, lockPlans, type PlanEdit } from './plans.repository.ts';
import { PRICE_NOTICE_MS } from './price.rules.ts';
import type { PlanCache } from './subscriptions.cache.ts';
import { planEdited } from './subscriptions.events.ts';
import { announcePrice } from './subscriptions.jobs.ts';
import { presentAdminPlan } from './subscriptions.presenter.ts';

export type AdminPlansDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly kept: PlanCache;
  readonly accounts: Pick<Accounts, 'audit'>;
};

function editOf(plan: PlanRecord, { recommended, entitlements, texts, closedCountries, fiscal }: UpdatePlanBody): PlanEdit {
  const given = {
    recommended,
    ...entitlements,
    texts: texts === undefined ? undefined : { ...plan.texts, ...texts },
    closedCountries,
    fiscalCode: fiscal?.code,
    fiscalPackageCode: fiscal?.packageCode,
    vatPercent: fiscal?.vatPercent,
  };
  // What is left out stays as it is; the rest has the types of the columns.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as PlanEdit;
}

/** How plans are edited: table, checkout and enforcement follow. */
export function createAdminPlans({ db, clock, kept, accounts }: AdminPlansDeps) {
  /** @throws AppError `subscriptions.basic_is_free`, `subscriptions.price_too_soon`, `request.invalid` for a paid plan that costs nothing */
  async function changePrice(db: Db, plan: PlanRecord, amount: number, effectiveAt: string | undefined): Promise<void> {
    if (plan.price.amount === 0) throw new AppError('subscriptions.basic_is_free');
    if (amount === 0) throw invalidFields([{ path: 'priceAmount', code: 'too_small', message: 'a paid plan costs something' }]);
    const now = clock.now();
    const earliestMs = now + PRICE_NOTICE_MS;
    const effectiveMs = effectiveAt === undefined ? earliestMs : Date.parse(effectiveAt);
    if (effectiveMs < earliestMs) throw new AppError('subscriptions.price_too_soon', { earliestAt: new Date(earliestMs).toISOString() });
    const priceId = await insertPrice(db, {
      planCode: plan.code,
      priceMinor: amount,
      hours: plan.periodDays * 24,
      announcedAt: new Date(now),
      effectiveAt: new Date(effectiveMs),
    });
    await enqueue(db, announcePrice, { priceId }, { key: priceId });
  }

  return {
    list: async (): Promise<AdminPlan[]> => (await listPlanRecords(db)).map(presentAdminPlan),

    update: async (actor: Actor, code: Tier, body: UpdatePlanBody, ip: string): Promise<AdminPlan> => {
      const updated = await inTransaction(db, async (db) => {
        await lockPlans(db);
        const plan = planNamed(await listPlanRecords(db), code);
        const { priceAmount, priceEffectiveAt } = body;
        if (priceAmount !== undefined && priceAmount !== plan.price.amount) await changePrice(db, plan, priceAmount, priceEffectiveAt);
        await editPlan(db, code, editOf(plan, body));
        const before = presentAdminPlan(plan);
        const after = presentAdminPlan(planNamed(await listPlanRecords(db), code));
        await accounts.audit(db, { actor, action: 'subscriptions.plan_updated', subjectKind: 'plan', subjectId: code, before, after, ip });
        await publish(db, planEdited, { planCode: code });
        return after;
      });
      await kept.forgetPlans();
      return updated;
    },
  };
}

export type AdminPlans = ReturnType<typeof createAdminPlans>;
