import { AppError } from '@app/contracts';
import type { AccountId, Clock, InvoiceId } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import type { Accounts } from '../accounts/index.ts';
import type { ChargeOutcome, Payments } from '../payments/index.ts';
import { planNamed } from './entitlements.service.ts';
import { type Account, getHoldings, lockAccount } from './holdings.repository.ts';
import { planInvoice } from './plan-invoice.ts';
import { type Deal, priceFor } from './quote.rules.ts';
import { armRenewal, beginAttempt, disarmRenewal, endAttempt, giveUpRenewal } from './renewals.repository.ts';
import { nextAttempt } from './review.rules.ts';
import { rankIn } from './standing.rules.ts';
import type { PlanCache } from './subscriptions.cache.ts';
import { subscriptionChanged, subscriptionRenewalFailed } from './subscriptions.events.ts';
import { instant } from './subscriptions.presenter.ts';
import { endOf, GRACE_MS, planAfter, timeline, wishAt } from './timeline.rules.ts';

export type RenewalsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly kept: PlanCache;
  readonly accounts: Pick<Accounts, 'getContacts'>;
  readonly payments: Pick<Payments, 'createInvoice' | 'cancelInvoice' | 'chargeSavedCard' | 'findPreferredCard'>;
};

/** Renews plans by saved card. Every step may come twice, and break off anywhere: what was begun is asked for, never begun again. */
export function createRenewals({ db, clock, kept, accounts, payments }: RenewalsDeps) {
  /** Changes the account alone, and lets caches forget it. */
  async function change<T>(accountId: AccountId, work: (db: Db, account: Account) => Promise<T>): Promise<T> {
    const result = await inTransaction(db, async (db) => {
      await lockAccount(db, accountId);
      const done = await work(db, await getHoldings(db, accountId));
      await publish(db, subscriptionChanged, { accountId });
      return done;
    });
    await kept.forget(accountId);
    return result;
  }

  async function planToRenew(db: Db, accountId: AccountId, account: Account, endsMs: number): Promise<Deal | null> {
    const plans = await kept.plans(db);
    const last = timeline(account, rankIn(plans)).at(-1);
    if (last === undefined || last.endMs !== endsMs || wishAt(account, clock.now())?.kind === 'cancel') return null;
    const plan = planNamed(plans, planAfter(account, last, Math.min(clock.now(), endsMs)));
    const { country } = await accounts.getContacts(db, accountId);
    if (plan.closedCountries.includes(country)) return null;
    return { plan, price: priceFor({ plans, account, atMs: clock.now() }, plan) };
  }

  /** An invoice of an earlier attempt, for a plan or price that is not wanted any more. @throws AppError while it is being paid. */
  async function dropInvoice(db: Db, id: InvoiceId): Promise<void> {
    try {
      await payments.cancelInvoice(db, id);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'payments.invoice_closed') throw error;
    }
  }

  /** Takes the attempt and says which invoice to charge. Null when there is nothing to charge any more. */
  async function begin(accountId: AccountId, endsMs: number, attempt: number): Promise<InvoiceId | null> {
    return change(accountId, async (db, account) => {
      const key = { accountId, endsAt: new Date(endsMs) };
      const renewal = account.renewals.find(({ periodEndsMs }) => periodEndsMs === endsMs);
      const wanted = await planToRenew(db, accountId, account, endsMs);
      if (renewal === undefined || wanted === null) {
        await giveUpRenewal(db, key, new Date(clock.now()));
        return null;
      }
      const invoice = await payments.createInvoice(db, planInvoice(accountId, account, wanted, clock.now()));
      if (renewal.invoiceId !== null && renewal.invoiceId !== invoice.id) await dropInvoice(db, renewal.invoiceId);
      return (await beginAttempt(db, key, attempt, invoice.id)) ? invoice.id : null;
    });
  }

  async function conclude(accountId: AccountId, endsMs: number, outcome: Exclude<ChargeOutcome, 'unknown'>): Promise<void> {
    const key = { accountId, endsAt: new Date(endsMs) };
    await change(accountId, async (db, account) => {
      const now = clock.now();
      if (outcome === 'no_card') {
        // Before the end another card may still come; after it the plan is over.
        if (now < endsMs) await disarmRenewal(db, key);
        else await giveUpRenewal(db, key, new Date(now));
        return;
      }
      const isNews = await endAttempt(db, key);
      if (outcome !== 'declined' || !isNews) return;
      const attempts = account.renewals.find(({ periodEndsMs }) => periodEndsMs === endsMs)?.attempts ?? 0;
      const lots = timeline(account, rankIn(await kept.plans(db)));
      const last = lots.at(-1);
      if (last === undefined || endOf(lots) !== endsMs || wishAt(account, now)?.kind === 'cancel') return;
      const next = nextAttempt({ attempts }, endsMs, now);
      await publish(db, subscriptionRenewalFailed, {
        accountId,
        planCode: planAfter(account, last, Math.min(now, endsMs)),
        attempt: attempts,
        endsAt: instant(endsMs),
        graceEndsAt: instant(endsMs + GRACE_MS),
        nextAttemptAt: next === null ? null : instant(next.atMs),
      });
    });
  }

  /** A card that went away and an invoice whose time ran out are outcomes too: the next attempt begins anew. */
  async function chargeCard(invoiceId: InvoiceId): Promise<ChargeOutcome> {
    try {
      return await payments.chargeSavedCard(invoiceId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'payments.card_not_found' || error.code === 'payments.card_unusable') return 'no_card';
      if (error.code === 'payments.invoice_closed') return 'declined';
      throw error;
    }
  }

  async function chargeAndConclude(accountId: AccountId, endsMs: number, invoiceId: InvoiceId): Promise<ChargeOutcome> {
    const outcome = await chargeCard(invoiceId);
    if (outcome !== 'unknown') await conclude(accountId, endsMs, outcome);
    return outcome;
  }

  return {
    /** Whether there is a card, so that the renewal is prepared from now on. */
    arm: async (accountId: AccountId, endsMs: number): Promise<boolean> => {
      if ((await payments.findPreferredCard(db, accountId)) === null) return false;
      await change(accountId, (db) => armRenewal(db, { accountId, endsAt: new Date(endsMs) }));
      return true;
    },

    /** `unknown` when somebody has to ask again. */
    charge: async (
      accountId: AccountId,
      { endsMs, attempt }: { readonly endsMs: number; readonly attempt: number },
    ): Promise<ChargeOutcome> => {
      const invoiceId = await begin(accountId, endsMs, attempt);
      return invoiceId === null ? 'no_card' : chargeAndConclude(accountId, endsMs, invoiceId);
    },

    /** Asks how the charge under way ended: payments never charge an invoice twice. */
    poll: async (accountId: AccountId, endsMs: number): Promise<ChargeOutcome> => {
      const { renewals } = await getHoldings(db, accountId);
      const invoiceId = renewals.find(({ periodEndsMs }) => periodEndsMs === endsMs)?.invoiceId ?? null;
      return invoiceId === null ? 'no_card' : chargeAndConclude(accountId, endsMs, invoiceId);
    },

    giveUp: async (accountId: AccountId, endsMs: number, atMs: number): Promise<void> =>
      change(accountId, (db) => giveUpRenewal(db, { accountId, endsAt: new Date(endsMs) }, new Date(atMs))),
  };
}

export type Renewals = ReturnType<typeof createRenewals>;
