import { AppError } from '@app/contracts';
import type { Clock } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import type { PlayableInContext } from '../catalog/index.ts';
import { type OrdersApi, phaseOf, type Right } from '../orders/index.ts';
import type { EffectiveEntitlements, Subscriptions } from '../subscriptions/index.ts';
import { type Decision, mayPlay } from './playback.policy.ts';
import type { StartRequest } from './sessions.service.ts';

type AccessDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly subscriptions: Pick<Subscriptions, 'planFor'>;
  readonly orders: Pick<OrdersApi, 'findRight' | 'findOpenOffers'>;
};

/** What a session is allowed for; `right` is the order's, when it is one. */
export type Access = { readonly by: Extract<Decision, { allowed: true }>['by']; readonly right: Right | null };

/** Asks what an account has of a title and lets the policy decide. Titles that were never sold cost no question. */
export function createAccess({ db, clock, subscriptions, orders }: AccessDeps) {
  async function refusal(
    code: Extract<Decision, { allowed: false }>['code'],
    playable: PlayableInContext,
    country: string,
  ): Promise<AppError> {
    const { title, titleId } = playable;
    const requiredPlan = async () => (await subscriptions.planFor(title.tier))?.code ?? title.tier;
    if (code === 'playback.plan_required') return new AppError(code, { requiredPlan: await requiredPlan() });
    if (code === 'playback.not_released') return new AppError(code, { releaseAt: title.releaseAt?.toISOString() ?? null });
    if (code !== 'playback.purchase_required') return new AppError(code);
    return new AppError(code, {
      offers: await orders.findOpenOffers(db, titleId, title, country),
      requiredPlan: title.accessMode === 'purchase' ? null : await requiredPlan(),
    });
  }

  return {
    /** @throws AppError any refusal of the contract */
    decide: async (
      playable: PlayableInContext,
      { actor, country }: StartRequest,
      { entitlements }: EffectiveEntitlements,
    ): Promise<Access> => {
      const { accountId, maxAge } = actor;
      const { sold } = playable.title;
      const decide = (right: Right | null): Decision => {
        const phase = right === null ? null : phaseOf(right, clock.now());
        return mayPlay(
          playable.title,
          { accountId, maxAge, country, tiers: entitlements.tiers, right: phase === 'over' ? null : phase },
          clock.now(),
        );
      };
      let right = sold ? await orders.findRight(db, accountId, playable.titleId) : null;
      let decision = decide(right);
      // Who paid a moment ago is not refused by what was remembered before.
      if (sold && !decision.allowed) {
        right = await orders.findRight(db, accountId, playable.titleId, { fresh: true });
        decision = decide(right);
      }
      if (!decision.allowed) throw await refusal(decision.code, playable, country);
      return { by: decision.by, right: decision.by === 'order' ? right : null };
    },
  };
}
