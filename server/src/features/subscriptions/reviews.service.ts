import { AppError } from '@app/contracts';
import { type AccountId, assertNever, type Clock, HOUR_MS, MINUTE_MS } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import type { Logger } from '../../observability/index.ts';
import type { Accounts } from '../accounts/index.ts';
import type { ChargeOutcome } from '../payments/index.ts';
import { getHoldings } from './holdings.repository.ts';
import type { Renewals } from './renewals.service.ts';
import { type Step, stepsOf } from './review.rules.ts';
import { claimDue, insertNotice, listNotices, settleReview } from './reviews.repository.ts';
import { rankIn } from './standing.rules.ts';
import type { PlanCache } from './subscriptions.cache.ts';
import { subscriptionEnded, subscriptionEnding, subscriptionRenewed } from './subscriptions.events.ts';
import { instant } from './subscriptions.presenter.ts';
import { endOf, timeline } from './timeline.rules.ts';

export type ReviewsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly kept: PlanCache;
  readonly accounts: Pick<Accounts, 'getContacts'>;
  readonly renewals: Renewals;
};

/** Steps of a kind that are of no use before an instant. */
type Wait = { readonly kind: Step['kind']; readonly untilMs: number };

const BATCH = 50;
/** A card may be added at any time before the end. */
const LOOK_FOR_CARD_MS = HOUR_MS;
const POLL_MS = 2 * MINUTE_MS;

/** Looks at accounts when something of theirs is due, and does it: renewals, reminders, ends. */
export function createReviews({ db, clock, kept, accounts, renewals }: ReviewsDeps) {
  async function tell(accountId: AccountId, { told, planCode }: Extract<Step, { kind: 'tell' }>): Promise<void> {
    const plans = await kept.plans(db);
    await inTransaction(db, async (db) => {
      if (!(await insertNotice(db, accountId, told, new Date(clock.now())))) return;
      const { kind, aboutMs } = told;
      const at = instant(aboutMs);
      if (kind === 'ended') return publish(db, subscriptionEnded, { accountId, planCode, endedAt: at });
      if (kind !== 'renewed')
        return publish(db, subscriptionEnding, { accountId, planCode, endsAt: at, daysLeft: kind === 'ending_3' ? 3 : 1 });
      const account = await getHoldings(db, accountId);
      const endsMs = endOf(timeline(account, rankIn(plans))) ?? aboutMs;
      const amountMinor = account.grants.find(({ renewsMs }) => renewsMs === aboutMs)?.priceMinor ?? 0;
      await publish(db, subscriptionRenewed, { accountId, planCode, periodStartsAt: at, endsAt: instant(endsMs), amountMinor });
    });
  }

  const afterCharge = (outcome: ChargeOutcome): Wait | null => {
    if (outcome === 'unknown') return { kind: 'poll', untilMs: clock.now() + POLL_MS };
    return outcome === 'no_card' ? { kind: 'arm', untilMs: clock.now() + LOOK_FOR_CARD_MS } : null;
  };

  /** Does a step. Returns what has to wait after it. */
  async function perform(accountId: AccountId, step: Step): Promise<Wait | null> {
    switch (step.kind) {
      case 'arm':
        return (await renewals.arm(accountId, step.endsMs)) ? null : afterCharge('no_card');
      case 'charge':
        return afterCharge(await renewals.charge(accountId, step));
      case 'poll':
        return afterCharge(await renewals.poll(accountId, step.endsMs));
      case 'give_up':
        await renewals.giveUp(accountId, step.endsMs, step.atMs);
        return null;
      case 'tell':
        await tell(accountId, step);
        return null;
      default:
        return assertNever(step);
    }
  }

  /** Does all that is due for the account. Returns when something is due next; null for never. */
  async function review(accountId: AccountId): Promise<number | null> {
    const { timeZone, leaving } = await accounts.getContacts(db, accountId);
    const waiting = new Map<Step['kind'], number>();
    for (;;) {
      const plans = await kept.plans(db);
      const steps = stepsOf(plans, await getHoldings(db, accountId), {
        told: await listNotices(db, accountId),
        zone: timeZone,
        leaving,
        nowMs: clock.now(),
      });
      const [next] = steps
        .map((step) => ({ step, atMs: Math.max(step.atMs, waiting.get(step.kind) ?? 0) }))
        .sort((a, b) => a.atMs - b.atMs);
      if (next === undefined || next.atMs > clock.now()) return next?.atMs ?? null;
      const wait = await perform(accountId, next.step);
      if (wait !== null) waiting.set(wait.kind, wait.untilMs);
    }
  }

  async function reviewOrForget(accountId: AccountId): Promise<number | null> {
    try {
      return await review(accountId);
    } catch (error) {
      if (error instanceof AppError && error.code === 'accounts.account_not_found') return null;
      throw error;
    }
  }

  return {
    /** Reviews every account that is due. One that fails is tried again when its claim runs out, and holds nobody else up. */
    reviewDue: async (log: Logger, signal: AbortSignal): Promise<number> => {
      let reviewed = 0;
      for (;;) {
        const due = await claimDue(db, new Date(clock.now()), BATCH);
        if (due.length === 0 || signal.aborted) return reviewed;
        for (const { accountId, claim } of due) {
          try {
            const nextMs = await reviewOrForget(accountId);
            await settleReview(db, accountId, claim, nextMs === null ? null : new Date(nextMs));
            reviewed += 1;
          } catch (error) {
            log.error({ event: 'subscriptions.review_failed', accountId, error });
          }
        }
      }
    },
  };
}

export type Reviews = ReturnType<typeof createReviews>;
