import type { AccessMode, OrderKind, Tier, TitleKind } from '@app/contracts';
import type { AccountId, Locale, PlayableId, TitleId } from '@app/kernel';
import type { MediaPackage } from '../../media/media-package.ts';

/** A picture in the storage: `images/<hash>-<width>.webp` for each of `widths`. */
export type ImageRef = { readonly hash: string; readonly widths: readonly number[] };
export type ImageKind = 'poster' | 'backdrop';

export type TitleStatus = 'draft' | 'published' | 'unpublished';
export type Text = { readonly title: string; readonly description: string };
export type Texts = { readonly [L in Locale]?: Text | undefined };
/** Greatest picture height that the author allows, by plan; absent: as the plan does. */
export type QualityCaps = { readonly [T in Tier]?: number | undefined };

/** An offer as the title's row repeats it for cards: who sells keeps it up to date. Times are milliseconds, null is open on that side. */
export type CardOfferRow = {
  readonly kind: OrderKind;
  readonly amount: number;
  readonly currency: string;
  readonly releaseAtMs: number | null;
  readonly fromMs: number | null;
  readonly toMs: number | null;
  readonly closedCountries: readonly string[];
};

/** What selling a title needs to know of it. */
export type SaleTitle = {
  readonly id: TitleId;
  readonly ownerAccountId: AccountId;
  readonly status: TitleStatus;
  readonly kind: TitleKind;
  readonly slug: string;
  readonly year: number;
  readonly ageRating: number;
  readonly tier: Tier;
  readonly accessMode: AccessMode;
  readonly closedCountries: readonly string[];
  readonly releaseAt: Date | null;
  /** Whether something of it can be played. */
  readonly ready: boolean;
  /** Locale → name. */
  readonly names: Readonly<Partial<Record<Locale, string>>>;
};

/** The age limit of a profile that is shown everything. */
export const EVERY_AGE = 18;

/** For whom titles are listed. */
export type Audience = {
  readonly locale: Locale;
  readonly country: string;
  /** Greatest age rating that the profile is shown. */
  readonly maxAge: number;
};

/** The viewer's side of a read: for whom, and whose unpublished titles may be seen. */
export type Viewer = Audience & {
  readonly accountId: AccountId | null;
  /** Bought the title that is asked for: sees it although it was withdrawn. */
  readonly isOwner?: boolean;
};

export type OwnedPlayable = {
  readonly id: PlayableId;
  readonly season: number | null;
  readonly number: number | null;
  readonly hasSource: boolean;
  readonly maxHeight: number | null;
};

/** What an author's tools need to know of a title: a series has one playable per episode, everything else exactly one. */
export type OwnedTitle = {
  readonly id: TitleId;
  readonly ownerAccountId: AccountId;
  readonly kind: TitleKind;
  readonly status: TitleStatus;
  readonly playables: readonly OwnedPlayable[];
};

/** Everything that decides whether and how a playable plays. */
export type Playable = {
  readonly id: PlayableId;
  readonly titleId: TitleId;
  readonly season: number | null;
  readonly number: number | null;
  readonly hasSource: boolean;
  readonly durationSec: number;
  readonly package: MediaPackage | null;
  /** 0–1 over all renditions; null when nothing is being encoded. */
  readonly processingProgress: number | null;
  readonly title: {
    readonly ownerAccountId: AccountId;
    readonly kind: TitleKind;
    readonly status: TitleStatus;
    readonly tier: Tier;
    readonly ageRating: number;
    readonly closedCountries: readonly string[];
    readonly qualityCaps: QualityCaps;
    readonly releaseAt: Date | null;
    readonly accessMode: AccessMode;
    /** Whether it was ever sold: only then can somebody hold a right to it. */
    readonly sold: boolean;
  };
};
