import { type AccessMode, type Actor, AppError, invalidFields, type Offer, type OrderKind, type PutOfferBody } from '@app/contracts';
import type { Locale, TitleId } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import { EVERY_AGE, type SaleTitle } from '../catalog/index.ts';
import type { OrdersDeps } from './deps.ts';
import { CURRENCY, isDated, isIncluded, mayReleaseAt, saleStateOf, startDays, TERMS_VERSION } from './offer.rules.ts';
import { lockOffers, moveReleases, selectOffers, upsertOffer, withdrawOffer } from './offers.repository.ts';
import { cardOfferOf, presentOffer } from './orders.presenter.ts';
import type { ReleaseMoves } from './release-moves.ts';

type Deps = Pick<OrdersDeps, 'db' | 'clock' | 'catalog' | 'membershipOf'> & { readonly moves: ReleaseMoves };

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What titles are sold for: read by viewers, written by their authors. */
export function createOffers({ db, clock, catalog, membershipOf, moves }: Deps) {
  const now = (): Date => new Date(clock.now());

  /** @throws AppError `studio.title_not_found` */
  async function getOwn(db: Db, actor: Actor, titleId: TitleId): Promise<SaleTitle> {
    const title = await catalog.findSaleTitle(db, titleId);
    if (title === null || title.ownerAccountId !== actor.accountId) throw new AppError('studio.title_not_found');
    return title;
  }

  /** Cards show offers from the title's own row. */
  async function refreshCard(db: Db, titleId: TitleId, releaseAt: Date | null): Promise<void> {
    const offers = await selectOffers(db, titleId);
    await catalog.setSale(db, titleId, { offers: offers.map((offer) => cardOfferOf(offer, releaseAt)) });
  }

  /** The instant that a pre-order or ticket is bound to; null for the other kinds. @throws AppError when it is missing or cannot be */
  function releaseOf(kind: OrderKind, body: PutOfferBody, known: Date | null): Date | null {
    if (!isDated(kind)) return null;
    const { releaseAt, releaseZone } = body;
    if (releaseAt === null || releaseZone === null) throw new AppError('orders.release_required');
    if (!isZone(releaseZone)) throw invalidFields([{ path: 'releaseZone', code: 'custom', message: 'must be an IANA time zone' }]);
    const next = new Date(releaseAt);
    if (!mayReleaseAt(next.getTime(), known?.getTime() ?? null, clock.now())) throw new AppError('orders.released_already');
    return next;
  }

  return {
    /** Ways to buy a title now, cheapest first. @throws AppError `catalog.title_not_found` */
    list: async (
      titleId: TitleId,
      actor: Actor | null,
      viewer: { readonly locale: Locale; readonly country: string },
    ): Promise<Offer[]> => {
      const accountId = actor?.accountId ?? null;
      const title = await catalog.findSaleTitle(db, titleId);
      if (title === null || !(await catalog.isVisible(db, titleId, { ...viewer, accountId, maxAge: actor?.maxAge ?? EVERY_AGE })))
        throw new AppError('catalog.title_not_found');
      const open = (await selectOffers(db, titleId)).filter((offer) => saleStateOf(offer, title, viewer.country, clock.now()) === 'open');
      const membership = accountId === null ? { rank: 0, tiers: [] } : await membershipOf(db, accountId);
      const seen = { rank: membership.rank, isIncluded: isIncluded(title, membership) };
      return open.map((offer) => presentOffer(offer, seen)).sort((a, b) => a.price.amount - b.price.amount);
    },

    listOwn: async (actor: Actor, titleId: TitleId): Promise<{ accessMode: AccessMode; items: Offer[] }> => {
      const { accessMode } = await getOwn(db, actor, titleId);
      const offers = await selectOffers(db, titleId);
      return { accessMode, items: offers.map((offer) => presentOffer(offer, { rank: 0, isIncluded: false })) };
    },

    /** New playback follows at once; what runs, and what was bought, stays. */
    setAccessMode: async (actor: Actor, titleId: TitleId, accessMode: AccessMode): Promise<void> => {
      await getOwn(db, actor, titleId);
      await catalog.setSale(db, titleId, { accessMode });
    },

    /** @throws AppError `orders.release_required`, `orders.released_already` */
    put: async (actor: Actor, titleId: TitleId, kind: OrderKind, body: PutOfferBody): Promise<Offer> =>
      inTransaction(db, async (db) => {
        const title = await getOwn(db, actor, titleId);
        await lockOffers(db, titleId);
        const known = (await selectOffers(db, titleId)).find((one) => one.kind === kind) ?? null;
        const releaseAt = releaseOf(kind, body, known?.releaseAt ?? null);
        const offer = await upsertOffer(
          db,
          {
            titleId,
            kind,
            priceMinor: body.priceAmount,
            memberPriceMinor: body.memberPriceAmount,
            currency: CURRENCY,
            saleFrom: body.saleFrom === null ? null : new Date(body.saleFrom),
            saleTo: body.saleTo === null ? null : new Date(body.saleTo),
            releaseAt,
            releaseZone: releaseAt === null ? null : body.releaseZone,
            startWithinDays: startDays(kind, body.startWithinDays),
            finishWithinHours: body.finishWithinHours,
            closedCountries: body.closedCountries,
            termsVersion: TERMS_VERSION,
          },
          now(),
        );
        if (releaseAt !== null) {
          // One title has one release: whatever else is sold ahead of it moves along.
          await moveReleases(db, titleId, releaseAt, now());
          await catalog.setSale(db, titleId, { releaseAt });
          await moves.follow(db, titleId, releaseAt);
        }
        await refreshCard(db, titleId, releaseAt ?? title.releaseAt);
        return presentOffer(offer, { rank: 0, isIncluded: false });
      }),

    /** Stops the sale. Before its release a pre-order or an event is thereby called off. @throws AppError `orders.offer_not_found` */
    withdraw: async (actor: Actor, titleId: TitleId, kind: OrderKind): Promise<void> =>
      inTransaction(db, async (db) => {
        const title = await getOwn(db, actor, titleId);
        await lockOffers(db, titleId);
        if (!(await withdrawOffer(db, titleId, kind, now()))) throw new AppError('orders.offer_not_found');
        await moves.recheck(db, titleId);
        await refreshCard(db, titleId, title.releaseAt);
      }),

    /** The author moved the title's release, or took its date away. */
    releaseMoved: async (db: Db, titleId: TitleId, releaseAt: Date | null): Promise<void> => {
      await lockOffers(db, titleId);
      await moveReleases(db, titleId, releaseAt, now());
      await moves.follow(db, titleId, releaseAt);
      if ((await selectOffers(db, titleId)).length > 0) await refreshCard(db, titleId, releaseAt);
    },
  };
}

export type Offers = ReturnType<typeof createOffers>;
