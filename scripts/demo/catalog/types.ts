import type { AccessMode, Credit, OrderKind, Tier, TitleKind } from '@app/contracts';
import type { Locale } from '@app/kernel';
import type { TitleKey } from './art.ts';
import type { GenreSlug } from './genres.ts';
import type { PEOPLE } from './people.ts';

export type PersonKey = (typeof PEOPLE)[number]['key'];

/** Title and description in every interface language. */
export type Texts = Readonly<Record<Locale, readonly [title: string, description: string]>>;

export type DemoCredit = { readonly person: PersonKey; readonly role: Credit['role']; readonly character?: string };

export type DemoEpisode = { readonly season: number; readonly number: number; readonly texts: Texts };

/** Prices are in soʻm. */
export type DemoOffer = {
  readonly kind: OrderKind;
  readonly price: number;
  readonly memberPrice?: number;
  /** Of a pre-order or a ticket of a title that has no release of its own: days until it begins. */
  readonly startsInDays?: number;
};

/** How a title is sold, beside or instead of being opened by a plan. */
export type DemoSale = { readonly accessMode: Exclude<AccessMode, 'plan'>; readonly offers: readonly DemoOffer[] };

export type DemoTitle = {
  readonly key: TitleKey;
  readonly kind: TitleKind;
  readonly originalLanguage: string;
  readonly year: number;
  readonly ageRating: 0 | 6 | 12 | 16 | 18;
  readonly tier: Tier;
  readonly genres: readonly GenreSlug[];
  readonly countries: readonly string[];
  readonly credits: readonly DemoCredit[];
  readonly attribution?: string;
  /** Announced only: it comes out this many days after the demo content is made. */
  readonly releaseInDays?: number;
  readonly sale?: DemoSale;
  readonly texts: Texts;
  /** Of a series, in the order of watching. */
  readonly episodes?: readonly DemoEpisode[];
};
