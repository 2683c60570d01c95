import type { Profile } from '@app/contracts';

/** Age limits a profile may have; 18 is none. */
export const AGE_LIMITS = ['0', '6', '12', '16', '18'] as const;
export type AgeLimit = (typeof AGE_LIMITS)[number];

/** Profile behind a number key: 1 is the first. Undefined for other keys. */
export function profileOfKey(profiles: readonly Profile[], key: string): Profile | undefined {
  return /^[1-9]$/.test(key) ? profiles[Number(key) - 1] : undefined;
}

/** How many more profiles the plan lets the household have. */
export function profilesLeft(profiles: readonly Profile[], limit: number): number {
  return Math.max(0, limit - profiles.length);
}

export type ProfileValues = {
  readonly name: string;
  readonly locale: Profile['locale'];
  readonly avatar: string;
  readonly kids: boolean;
  readonly maxAge: AgeLimit;
  /** A new PIN; null takes the lock away, undefined leaves it as it is. */
  readonly pin: string | null | undefined;
};

/** What the form shows of a profile. */
export function valuesOf(profile: Profile): ProfileValues {
  const { name, locale, avatar, kids } = profile;
  const maxAge = AGE_LIMITS.find((limit) => Number(limit) >= profile.maxAge) ?? '18';
  return { name, locale, avatar, kids, maxAge, pin: undefined };
}

/** A kids profile is for children: its limit can be lowered, not raised above 12. */
export function ageLimitsFor(kids: boolean): readonly AgeLimit[] {
  return kids ? ['0', '6', '12'] : AGE_LIMITS;
}

/** Becoming a kids profile pulls the limit down to one of its own. */
export function withKids(values: ProfileValues, kids: boolean): ProfileValues {
  const allowed = ageLimitsFor(kids);
  return { ...values, kids, maxAge: allowed.includes(values.maxAge) ? values.maxAge : '6' };
}
