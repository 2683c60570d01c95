import { type Actor, type ContinueItem, InstantSchema, type Page, type TitleDetail } from '@app/contracts';
import type { Locale } from '@app/kernel';
import { z } from 'zod';
import { type Db, decodeCursor, encodeCursor } from '../../db/index.ts';
import type { CatalogApi, OpenedTitle, ViewerSlots } from '../catalog/index.ts';
import type { OrdersApi } from '../orders/index.ts';
import type { Subscriptions } from '../subscriptions/index.ts';
import { opensByPlan } from './playback.policy.ts';
import { presentContinueItem } from './playback.presenter.ts';
import { findTitleProgress, selectPositions, selectUnfinished } from './progress.repository.ts';

export type ContinueDeps = {
  readonly db: Db;
  readonly catalog: Pick<CatalogApi, 'getCards' | 'getPlaces'>;
  readonly subscriptions: Pick<Subscriptions, 'entitlementsOf' | 'planFor'>;
  readonly orders: Pick<OrdersApi, 'findRight'>;
};

const CursorSchema = z.tuple([InstantSchema, z.uuid()]);

/** What a viewer began: the list of its own, and what the catalogue's pages show of it. */
export function createContinue({ db, catalog, subscriptions, orders }: ContinueDeps) {
  async function resume(db: Db, actor: Actor, titleId: Parameters<ViewerSlots['resume']>[2]): Promise<TitleDetail['resume']> {
    const progress = await findTitleProgress(db, actor.profileId, titleId);
    if (progress === null) return null;
    const place = (await catalog.getPlaces(db, [progress.playableId])).get(progress.playableId);
    if (place === undefined) return null;
    if (!progress.finished) {
      const { positionSec, durationSec } = progress;
      return { playableId: place.id, season: place.season, number: place.number, positionSec, durationSec };
    }
    if (place.next === null) return null;
    const { id: playableId, season, number, durationSec } = place.next;
    return { playableId, season, number, positionSec: 0, durationSec };
  }

  async function access(db: Db, actor: Actor | null, title: OpenedTitle): Promise<TitleDetail['access']> {
    const [tiers, right] =
      actor === null
        ? [[], null]
        : await Promise.all([
            subscriptions.entitlementsOf(db, actor.accountId).then(({ entitlements }) => entitlements.tiers),
            title.sold ? orders.findRight(db, actor.accountId, title.id) : null,
          ]);
    if (right !== null) return { allowed: true, requiredPlan: null, by: 'order' };
    if (opensByPlan(title, tiers)) return { allowed: true, requiredPlan: null, by: 'plan' };
    const requiredPlan = title.accessMode === 'purchase' ? null : ((await subscriptions.planFor(title.tier))?.code ?? title.tier);
    return { allowed: false, requiredPlan, by: null };
  }

  const slots: Pick<ViewerSlots, 'begun' | 'resume' | 'positions' | 'access'> = {
    begun: async (db, actor, limit) =>
      (await selectUnfinished(db, actor.profileId, null, limit)).map(({ titleId, playableId, positionSec, durationSec, at }) => ({
        titleId,
        playableId,
        positionSec,
        durationSec,
        updatedAt: at.toISOString(),
      })),
    resume,
    positions: (db, actor, ids) => selectPositions(db, actor.profileId, ids),
    access,
  };

  return {
    slots,
    /** Titles that have left the catalogue are passed over, so a page may be shorter than asked for. */
    list: async (
      actor: Actor,
      query: { readonly limit: number; readonly cursor?: string | undefined },
      viewer: { readonly locale: Locale; readonly country: string },
    ): Promise<Page<ContinueItem>> => {
      const after = query.cursor === undefined ? null : decodeCursor(query.cursor, CursorSchema);
      const rows = await selectUnfinished(db, actor.profileId, after, query.limit + 1);
      const shown = rows.slice(0, query.limit);
      const [cards, places] = await Promise.all([
        catalog.getCards(
          db,
          shown.map(({ titleId }) => titleId),
          { ...viewer, maxAge: actor.maxAge },
        ),
        catalog.getPlaces(
          db,
          shown.map(({ playableId }) => playableId),
        ),
      ]);
      const items = shown.flatMap((progress) => {
        const card = cards.get(progress.titleId);
        const place = places.get(progress.playableId);
        return card === undefined || place === undefined ? [] : [presentContinueItem(progress, card, place)];
      });
      const last = shown.at(-1);
      return {
        items,
        nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last.at.toISOString(), last.titleId]) : null,
      };
    },
  };
}
