import type { ErrorCode, Tier } from '@app/contracts';
import type { AccountId } from '@app/kernel';

export type PlayableFacts = {
  readonly ownerAccountId: AccountId;
  readonly status: 'draft' | 'published' | 'unpublished';
  readonly tier: Tier;
  readonly closedCountries: readonly string[];
  readonly releaseAt: Date | null;
};

export type ViewerFacts = {
  readonly accountId: AccountId;
  readonly country: string;
  /** Tiers that the plan opens. */
  readonly tiers: readonly Tier[];
};

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly code: ErrorCode };

const refuse = (code: ErrorCode): Decision => ({ allowed: false, code });

/** May this viewer play this? Authors may always see their own work; for others what is hidden does not exist. */
export function mayPlay(playable: PlayableFacts, viewer: ViewerFacts, nowMs: number): Decision {
  if (playable.ownerAccountId === viewer.accountId) return { allowed: true };
  if (playable.status !== 'published') return refuse('catalog.playable_not_found');
  if (playable.closedCountries.includes(viewer.country)) return refuse('playback.not_available_in_country');
  if (playable.releaseAt !== null && playable.releaseAt.getTime() > nowMs) return refuse('playback.not_released');
  if (!viewer.tiers.includes(playable.tier)) return refuse('playback.plan_required');
  return { allowed: true };
}
