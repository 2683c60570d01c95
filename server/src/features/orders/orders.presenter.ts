import { AgeRatingSchema, type Offer, type Order, TierSchema, TitleKindSchema, type TitleOrder, type TitleSummary } from '@app/contracts';
import { fallbackChain, type Locale } from '@app/kernel';
import { isDated, priceFor, saleWindow } from './offer.rules.ts';
import { refundableUntilMs } from './order.rules.ts';
import type { OfferRecord, OrderRecord, TitleSnapshot } from './orders.types.ts';
import type { Right } from './rights.ts';
import { phaseOf, windowsOf } from './windows.rules.ts';

const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
const hasClocks = (kind: OfferRecord['kind']): boolean => kind === 'rent' || kind === 'ticket';

/** The offer as this caller sees it: their price, and whether they need it at all. */
export function presentOffer(offer: OfferRecord, { rank, isIncluded }: { readonly rank: number; readonly isIncluded: boolean }): Offer {
  const { currency, priceMinor } = offer;
  const amount = priceFor(offer, rank);
  return {
    id: offer.id,
    titleId: offer.titleId,
    kind: offer.kind,
    price: { amount, currency },
    fullPrice: amount < priceMinor ? { amount: priceMinor, currency } : null,
    saleFrom: offer.saleFrom?.toISOString() ?? null,
    saleTo: offer.saleTo?.toISOString() ?? null,
    releaseAt: offer.releaseAt?.toISOString() ?? null,
    releaseZone: offer.releaseZone,
    startWithinDays: hasClocks(offer.kind) ? offer.startWithinDays : null,
    finishWithinHours: hasClocks(offer.kind) ? offer.finishWithinHours : null,
    includedInPlan: isIncluded,
    termsVersion: offer.termsVersion,
  };
}

/** What the title's row repeats of an offer for cards. */
export function cardOfferOf(offer: OfferRecord, releaseAt: Date | null) {
  return {
    kind: offer.kind,
    amount: offer.priceMinor,
    currency: offer.currency,
    releaseAtMs: isDated(offer.kind) ? (offer.releaseAt?.getTime() ?? null) : null,
    ...saleWindow(offer, { releaseAt }),
    closedCountries: offer.closedCountries,
  };
}

/** The card of a title that is gone, from what the order kept. */
function goneCard({ titleId }: OrderRecord, { kind, slug, year, ageRating, tier, names }: TitleSnapshot, locale: Locale): TitleSummary {
  const chain = [...fallbackChain(locale), ...(Object.keys(names) as Locale[])];
  const language = chain.find((one) => names[one] !== undefined) ?? locale;
  return {
    id: titleId,
    kind: TitleKindSchema.parse(kind),
    slug,
    title: names[language] ?? slug,
    description: '',
    language,
    year,
    ageRating: AgeRatingSchema.parse(ageRating),
    tier: TierSchema.parse(tier),
    genres: [],
    posterUrl: null,
    backdropUrl: null,
    playable: null,
    releaseAt: null,
    rating: { average: null, count: 0 },
    availability: 'upcoming',
    processingProgress: null,
    maxHeight: null,
  };
}

export function presentOrder(order: OrderRecord, card: TitleSummary | null, { locale, nowMs }: { locale: Locale; nowMs: number }): Order {
  const windows = windowsOf(order);
  const refundableMs = refundableUntilMs(order);
  return {
    id: order.id,
    kind: order.kind,
    title: card ?? goneCard(order, order.title, locale),
    state: order.state,
    price: { amount: order.priceMinor, currency: order.currency },
    createdAt: order.createdAt.toISOString(),
    paidAt: order.paidAt?.toISOString() ?? null,
    releaseAt: order.releaseAt?.toISOString() ?? null,
    releaseZone: order.releaseZone,
    promisedAt: order.promisedAt?.toISOString() ?? null,
    startBefore: instant(windows?.startBeforeMs ?? null),
    finishBefore: instant(windows?.finishBeforeMs ?? null),
    finishWithinHours: hasClocks(order.kind) ? order.finishWithinHours : null,
    refundableUntil: refundableMs !== null && nowMs < refundableMs ? instant(refundableMs) : null,
    refundReason: order.refundReason,
    termsVersion: order.termsVersion,
    invoiceId: order.invoiceId,
  };
}

/** What the page of a title says of the viewer's order; null when its last window has closed. */
export function presentRight(right: Right, nowMs: number): TitleOrder | null {
  if (phaseOf(right, nowMs) === 'over') return null;
  return {
    id: right.orderId,
    kind: right.kind,
    opensAt: new Date(right.opensMs).toISOString(),
    startBefore: instant(right.startBeforeMs),
    finishBefore: instant(right.finishBeforeMs),
  };
}

/** What events tell of an order. */
export function presentFact({ accountId, titleId, id, kind, title, releaseAt, releaseZone }: OrderRecord) {
  return { accountId, titleId, orderId: id, kind, names: title.names, releaseAt: releaseAt?.toISOString() ?? null, releaseZone };
}
