import type { Order, OrderKind, OrderState } from '@app/contracts';
import type { AccountId, InvoiceId, Locale, OfferId, OrderId, TitleId } from '@app/kernel';

/** Who changed an order. `clock`: nobody, its time had come. */
export type OrderActor = 'buyer' | 'author' | 'staff' | 'provider' | 'clock';
export type RefundReason = NonNullable<Order['refundReason']>;

export type OfferRecord = {
  readonly id: OfferId;
  readonly titleId: TitleId;
  readonly kind: OrderKind;
  readonly priceMinor: number;
  readonly memberPriceMinor: number | null;
  readonly currency: string;
  readonly saleFrom: Date | null;
  readonly saleTo: Date | null;
  readonly releaseAt: Date | null;
  readonly releaseZone: string | null;
  readonly startWithinDays: number;
  readonly finishWithinHours: number;
  readonly closedCountries: readonly string[];
  readonly termsVersion: string;
  readonly withdrawnAt: Date | null;
};

/** What an order still says of its title when that is gone. */
export type TitleSnapshot = {
  readonly kind: string;
  readonly slug: string;
  readonly year: number;
  readonly ageRating: number;
  readonly tier: string;
  readonly names: Readonly<Partial<Record<Locale, string>>>;
};

export type OrderRecord = {
  readonly id: OrderId;
  readonly accountId: AccountId;
  readonly titleId: TitleId;
  readonly offerId: OfferId;
  readonly title: TitleSnapshot;
  readonly kind: OrderKind;
  readonly state: OrderState;
  readonly priceMinor: number;
  readonly currency: string;
  readonly termsVersion: string;
  readonly invoiceId: InvoiceId;
  readonly releaseAt: Date | null;
  readonly releaseZone: string | null;
  readonly promisedAt: Date | null;
  readonly startWithinDays: number;
  readonly finishWithinHours: number;
  readonly createdAt: Date;
  readonly paidAt: Date | null;
  readonly startedAt: Date | null;
  readonly recalledAt: Date | null;
  readonly refundReason: RefundReason | null;
};

/** The part of an order that its rules look at. */
export type OrderFacts = Pick<
  OrderRecord,
  'kind' | 'state' | 'releaseAt' | 'promisedAt' | 'startWithinDays' | 'finishWithinHours' | 'createdAt' | 'paidAt' | 'startedAt'
>;
