import { type Actor, AppError, type BodyOf, type endpoints, type ResponseOf, type SubscriptionQuote, type Tier } from '@app/contracts';
import type { AccountId, Clock, Locale } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import type { Accounts } from '../accounts/index.ts';
import type { InvoiceRecord, Payments } from '../payments/index.ts';
import { planNamed } from './entitlements.service.ts';
import { type Account, getHoldings, insertWish, lockAccount } from './holdings.repository.ts';
import type { MySubscription } from './my-subscription.service.ts';
import { planInvoice } from './plan-invoice.ts';
import { type Choice, choiceOf, priceFor } from './quote.rules.ts';
import { askReview } from './reviews.repository.ts';
import { standingAt } from './standing.rules.ts';
import type { PlanCache } from './subscriptions.cache.ts';
import { subscriptionChanged } from './subscriptions.events.ts';
import { presentQuote } from './subscriptions.presenter.ts';
import { type Wish, wishAt } from './timeline.rules.ts';

type On = typeof endpoints.subscriptions;

export type SubscribeDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly kept: PlanCache;
  readonly accounts: Pick<Accounts, 'requireBuyer'>;
  readonly payments: Pick<Payments, 'createInvoice' | 'cancelInvoice' | 'checkout'>;
  readonly mine: MySubscription;
};

/** How people choose, change, end and resume their plan. */
export function createSubscribe({ db, clock, kept, accounts, payments, mine }: SubscribeDeps) {
  async function weigh(db: Db, account: Account, planCode: Tier, country: string) {
    const plans = await kept.plans(db);
    const plan = planNamed(plans, planCode);
    const situation = { plans, account, atMs: clock.now() };
    const price = priceFor(situation, plan);
    const choice = choiceOf(situation, { plan, price });
    if (plan.closedCountries.includes(country)) throw new AppError('subscriptions.plan_not_available');
    return { plan, price, choice };
  }

  /** Gives up what the renewal would still charge; an invoice that the provider holds goes on, and is granted when it is paid. */
  async function cancelRenewalInvoice(db: Db, { renewals, grants }: Account): Promise<void> {
    const invoiceId = renewals.at(-1)?.invoiceId ?? null;
    if (invoiceId === null || grants.some((grant) => grant.invoiceId === invoiceId)) return;
    try {
      await payments.cancelInvoice(db, invoiceId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  async function wish(db: Db, accountId: AccountId, kind: Wish['kind'], planCode: Tier | null): Promise<void> {
    const atMs = clock.now();
    await insertWish(db, accountId, { kind, planCode, atMs });
    await askReview(db, accountId, new Date(atMs));
    await publish(db, subscriptionChanged, { accountId });
  }

  /** Changes the wish of the account if `decide` finds one to make, alone with it. */
  async function decideAlone(actor: Actor, decide: (db: Db, account: Account) => Promise<void>): Promise<void> {
    await inTransaction(db, async (db) => {
      await lockAccount(db, actor.accountId);
      await decide(db, await getHoldings(db, actor.accountId));
    });
    await kept.forget(actor.accountId);
  }

  async function choose(db: Db, actor: Actor, planCode: Tier, country: string): Promise<InvoiceRecord | null> {
    await lockAccount(db, actor.accountId);
    const account = await getHoldings(db, actor.accountId);
    const { plan, price, choice } = await weigh(db, account, planCode, country);
    if (choice.change === 'none') throw new AppError('subscriptions.plan_current');
    if (choice.change !== 'downgrade')
      return payments.createInvoice(db, planInvoice(actor.accountId, account, { plan, price }, clock.now()));
    await cancelRenewalInvoice(db, account);
    await wish(db, actor.accountId, ...wishFor(choice, planCode));
    return null;
  }

  return {
    quote: async (actor: Actor, planCode: Tier, country: string): Promise<SubscriptionQuote> => {
      const { plan, price, choice } = await weigh(db, await kept.holdings(db, actor.accountId), planCode, country);
      return presentQuote(plan, price, choice);
    },

    subscribe: async (
      actor: Actor,
      { planCode, ...payment }: BodyOf<On['subscribe']>,
      { country, locale }: { readonly country: string; readonly locale: Locale },
    ): Promise<ResponseOf<On['subscribe']>> => {
      await accounts.requireBuyer(db, actor);
      const invoice = await inTransaction(db, (db) => choose(db, actor, planCode, country));
      await kept.forget(actor.accountId);
      const paying =
        invoice === null ? { invoice: null, checkoutUrl: null } : await payments.checkout(actor, invoice, { ...payment, locale });
      return { ...paying, subscription: await mine.get(actor, locale) };
    },

    /** In grace it ends the plan at once: the paid time is over. */
    cancel: async (actor: Actor): Promise<void> =>
      decideAlone(actor, async (db, account) => {
        const plans = await kept.plans(db);
        const atMs = clock.now();
        // What is given beside it keeps nobody from ending what they pay for.
        if (standingAt(plans, { ...account, given: [] }, atMs).renewal === null) throw new AppError('subscriptions.nothing_to_cancel');
        await cancelRenewalInvoice(db, account);
        await wish(db, actor.accountId, 'cancel', null);
      }),

    resume: async (actor: Actor): Promise<void> =>
      decideAlone(actor, async (db, account) => {
        const { state } = standingAt(await kept.plans(db), { ...account, given: [] }, clock.now());
        const isRunning = state === 'active' || state === 'ending';
        if (!isRunning || wishAt(account, clock.now()) === null) throw new AppError('subscriptions.nothing_to_resume');
        await wish(db, actor.accountId, 'resume', null);
      }),
  };
}

/** Choosing the plan that has no end and no price is ending the paid one. */
function wishFor({ endsMs }: Choice, planCode: Tier): readonly [Wish['kind'], Tier | null] {
  return endsMs === null ? ['cancel', null] : ['downgrade', planCode];
}

export type Subscribe = ReturnType<typeof createSubscribe>;
