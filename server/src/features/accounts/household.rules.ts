import { AppError, type CreateProfileBody, invalidFields, type UpdateProfileBody } from '@app/contracts';
import type { ProfileId } from '@app/kernel';

/** What rules ask of a profile. */
export type HouseholdProfile = {
  readonly id: ProfileId;
  readonly owner: boolean;
  readonly kids: boolean;
  readonly maxAge: number;
  readonly pinHash: string | null;
};

export const EVERY_AGE = 18;
const KIDS_AGES = { greatest: 12, usual: 6 } as const;

/**
 * Profiles beyond the plan's number, which can be entered and not changed (decisions.md Q17): the latest ones, never the owner's.
 * `profiles`: oldest first.
 */
export function readOnlyIds(profiles: readonly Pick<HouseholdProfile, 'id' | 'owner'>[], limit: number): ReadonlySet<ProfileId> {
  const others = profiles.filter(({ owner }) => !owner);
  return new Set(others.slice(Math.max(0, limit - 1)).map(({ id }) => id));
}

/** Whether the plan lets one more in. */
export function hasRoom(count: number, limit: number): boolean {
  return count < limit;
}

type Limits = Pick<HouseholdProfile, 'kids' | 'maxAge'>;

/** The age limit of a new or changed profile. @throws AppError `request.invalid` for a kids profile that would see more than a child may. */
export function limitsOf(wanted: Pick<UpdateProfileBody, 'kids' | 'maxAge'>, present: Limits | null): Limits {
  const kids = wanted.kids ?? present?.kids ?? false;
  const kept = present?.maxAge ?? EVERY_AGE;
  if (!kids) return { kids, maxAge: wanted.maxAge ?? kept };
  if (wanted.maxAge !== undefined && wanted.maxAge > KIDS_AGES.greatest)
    throw invalidFields([{ path: 'maxAge', code: 'too_big', message: `must be at most ${KIDS_AGES.greatest} for a kids profile` }]);
  return { kids, maxAge: wanted.maxAge ?? (kept > KIDS_AGES.greatest ? KIDS_AGES.usual : kept) };
}

/** Whether the change is the owner's to make, and so asks for the owner's PIN when there is one. */
export function asksForOwner(body: UpdateProfileBody, target: HouseholdProfile, actorProfileId: ProfileId): boolean {
  const { kids, maxAge } = limitsOf(body, target);
  if (kids !== target.kids || maxAge !== target.maxAge) return true;
  if (body.pin === undefined) return false;
  // Their own lock is everybody's own affair; the owner's opens the rest, so whoever finds that screen open does not change it.
  return target.owner || target.id !== actorProfileId;
}

/** A new profile that is shown more than the maker's own could be the way around an age limit. */
export function creationAsksForOwner(body: CreateProfileBody, maker: HouseholdProfile): boolean {
  return !maker.owner && limitsOf(body, null).maxAge > maker.maxAge;
}

/** @throws AppError `accounts.profile_owner` for what would leave the household without an adult who manages it. */
export function assertOwnerStays(body: UpdateProfileBody, target: HouseholdProfile): void {
  if (target.owner && body.kids === true) throw new AppError('accounts.profile_owner');
}
