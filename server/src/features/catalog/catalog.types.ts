import type { Tier, TitleKind } from '@app/contracts';
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

/** The viewer's side of a read: language, country, and whose unpublished titles may be seen. */
export type Viewer = { readonly locale: Locale; readonly country: string; readonly accountId: AccountId | null };

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
    readonly closedCountries: readonly string[];
    readonly qualityCaps: QualityCaps;
    readonly releaseAt: Date | null;
  };
};
