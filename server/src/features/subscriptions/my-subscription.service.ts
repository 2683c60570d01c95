import type { Actor, Subscription } from '@app/contracts';
import type { Clock, Locale } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import type { Accounts } from '../accounts/index.ts';
import type { Payments } from '../payments/index.ts';
import type { PlanRecord } from './entitlement.rules.ts';
import type { Account } from './holdings.repository.ts';
import { priceFor } from './quote.rules.ts';
import { nextAttempt } from './review.rules.ts';
import { type Standing, standingAt } from './standing.rules.ts';
import type { PlanCache } from './subscriptions.cache.ts';
import { instant, presentSubscription } from './subscriptions.presenter.ts';

export type MySubscriptionDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly kept: PlanCache;
  readonly accounts: Pick<Accounts, 'getPerson'>;
  readonly payments: Pick<Payments, 'findPreferredCard'>;
};

/** What people see of their plan. */
export function createMySubscription({ db, clock, kept, accounts, payments }: MySubscriptionDeps) {
  /** The next charge by saved card; null without a card, for who is leaving, or when none is left to try. */
  async function renewalOf(actor: Actor, account: Account, { renewal }: Standing, plans: readonly PlanRecord[]) {
    const plan = plans.find(({ code }) => code === renewal?.planCode);
    if (renewal === null || plan === undefined) return null;
    const known = account.renewals.find(({ periodEndsMs }) => periodEndsMs === renewal.atMs);
    const next = nextAttempt(known ?? { attempts: 0 }, renewal.atMs, clock.now());
    if (next === null || (known !== undefined && known.givenUpMs !== null)) return null;
    const card = await payments.findPreferredCard(db, actor.accountId);
    if (card === null || (await accounts.getPerson(db, actor)).account.deletionAt !== null) return null;
    const atMs = Math.max(next.atMs, clock.now());
    const amount = priceFor({ plans, account, atMs }, plan).priceMinor;
    return { at: instant(atMs), price: { ...plan.price, amount }, card: card.number };
  }

  function priceChangeOf({ notices }: Account, plan: PlanRecord, amount: number): Subscription['priceChange'] {
    const coming = notices
      .filter(({ effectiveMs }) => effectiveMs > clock.now())
      .sort((a, b) => a.effectiveMs - b.effectiveMs)
      .flatMap(({ priceId, effectiveMs }) => plan.prices.filter(({ id }) => id === priceId).map((price) => ({ price, effectiveMs })))
      .at(0);
    if (coming === undefined || coming.price.priceMinor === amount) return null;
    return { price: { ...plan.price, amount: coming.price.priceMinor }, effectiveAt: instant(coming.effectiveMs) };
  }

  async function get(actor: Actor, locale: Locale): Promise<Subscription> {
    const [plans, account] = await Promise.all([kept.plans(db), kept.holdings(db, actor.accountId)]);
    const standing = standingAt(plans, account, clock.now());
    const amount = priceFor({ plans, account, atMs: clock.now() }, standing.plan).priceMinor;
    const accountCreatedMs =
      standing.startedMs === null ? (await accounts.getPerson(db, actor)).account.createdAt.getTime() : standing.startedMs;
    const renewal = await renewalOf(actor, account, standing, plans);
    const isPaid = standing.state !== 'free' && standing.state !== 'given';
    const priceChange = isPaid ? priceChangeOf(account, standing.plan, amount) : null;
    return presentSubscription(standing, { amount, accountCreatedMs, renewal, priceChange }, locale);
  }

  return { get };
}

export type MySubscription = ReturnType<typeof createMySubscription>;
