import type { AccessMode, ErrorCode, Tier } from '@app/contracts';
import type { AccountId } from '@app/kernel';

export type PlayableFacts = {
  readonly ownerAccountId: AccountId;
  readonly status: 'draft' | 'published' | 'unpublished';
  readonly tier: Tier;
  readonly ageRating: number;
  readonly closedCountries: readonly string[];
  readonly releaseAt: Date | null;
  readonly accessMode: AccessMode;
};

export type ViewerFacts = {
  readonly accountId: AccountId;
  readonly country: string;
  /** Greatest age rating that the profile is shown. */
  readonly maxAge: number;
  /** Tiers that the plan opens. */
  readonly tiers: readonly Tier[];
  /** Whether what the account bought opens the title now, or will; null when it bought nothing that is not over. */
  readonly right: 'early' | 'open' | null;
};

/** `by`: what the viewer may play it for; an order before the plan, since it gives the best quality. */
export type Decision =
  | { readonly allowed: true; readonly by: 'author' | 'order' | 'plan' }
  | { readonly allowed: false; readonly code: ErrorCode };

const refuse = (code: ErrorCode): Decision => ({ allowed: false, code });

/** Whether plans with these tiers open the title without any order. */
export function opensByPlan({ accessMode, tier }: Pick<PlayableFacts, 'accessMode' | 'tier'>, tiers: readonly Tier[]): boolean {
  return accessMode !== 'purchase' && tiers.includes(tier);
}

/**
 * May this viewer play this? Authors may always see their own work; for others what is hidden does not exist, save for those who
 * bought it: what was withdrawn from sale stays theirs. A ticket opens before the release, at its doors.
 */
export function mayPlay(playable: PlayableFacts, viewer: ViewerFacts, nowMs: number): Decision {
  const isOwn = playable.ownerAccountId === viewer.accountId;
  const isKept = playable.status === 'unpublished' && viewer.right !== null;
  if (!isOwn && !isKept && playable.status !== 'published') return refuse('catalog.playable_not_found');
  // An author's child is a child.
  if (playable.ageRating > viewer.maxAge) return refuse('playback.age_restricted');
  if (isOwn) return { allowed: true, by: 'author' };
  if (playable.closedCountries.includes(viewer.country)) return refuse('playback.not_available_in_country');
  if (viewer.right === 'open') return { allowed: true, by: 'order' };
  if (playable.releaseAt !== null && playable.releaseAt.getTime() > nowMs) return refuse('playback.not_released');
  if (playable.status === 'published' && opensByPlan(playable, viewer.tiers)) return { allowed: true, by: 'plan' };
  if (viewer.right === 'early') return refuse('playback.not_released');
  return refuse(playable.accessMode === 'plan' ? 'playback.plan_required' : 'playback.purchase_required');
}
