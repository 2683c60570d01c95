import type { PutOfferBody, StudioTitle } from '@app/contracts';
import type { DemoOffer, DemoTitle } from '../catalog/types.ts';
import type { Studio } from './studio.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const TIYIN = 100;
/** Where the demo's events begin: at a full hour of this zone. */
const ZONE = 'Asia/Tashkent';

type OfferBody = Pick<PutOfferBody, 'priceAmount' | 'memberPriceAmount' | 'releaseAt' | 'releaseZone'>;

/** What is sent to sell a title; `now` counts for what begins some days after it. */
export function offerBody({ price, memberPrice, startsInDays }: DemoOffer, at: Pick<StudioTitle, 'releaseAt'>, now: number): OfferBody {
  const begins = startsInDays === undefined ? null : Math.ceil((now + startsInDays * DAY_MS) / HOUR_MS) * HOUR_MS;
  const releaseAt = begins === null ? at.releaseAt : new Date(begins).toISOString();
  return {
    priceAmount: price * TIYIN,
    memberPriceAmount: memberPrice === undefined ? null : memberPrice * TIYIN,
    releaseAt,
    releaseZone: releaseAt === null ? null : ZONE,
  };
}

/** Puts a title up for sale. The access mode comes last, so that a run after a kill goes on; what was sold once is left alone. */
export async function ensureSale({ api, signal }: Studio, { sale }: DemoTitle, at: StudioTitle): Promise<void> {
  if (sale === undefined) return;
  const { accessMode, items } = await api.orders.listStudioOffers({ params: { id: at.id } }, { signal });
  if (accessMode !== 'plan') return;
  for (const offer of sale.offers.filter(({ kind }) => !items.some((known) => known.kind === kind)))
    await api.orders.putOffer({ params: { id: at.id, kind: offer.kind }, body: offerBody(offer, at, Date.now()) }, { signal });
  await api.orders.setAccessMode({ params: { id: at.id }, body: { accessMode: sale.accessMode } }, { signal });
}
