import type { Actor, ErrorCode, Role } from '@app/contracts';

type Contacts = { readonly emailVerifiedAt: Date | null; readonly phoneVerifiedAt: Date | null };

export const hasVerifiedContact = ({ emailVerifiedAt, phoneVerifiedAt }: Contacts): boolean =>
  emailVerifiedAt !== null || phoneVerifiedAt !== null;

/** Whether the account proved this kind of contact. */
export const isVerifiedBy = ({ emailVerifiedAt, phoneVerifiedAt }: Contacts, kind: 'email' | 'phone'): boolean =>
  (kind === 'email' ? emailVerifiedAt : phoneVerifiedAt) !== null;

/** Why this person may not pay; null when they may. `strict`: a confirmed contact is asked for (A04). */
export function buyingRefusal(actor: Pick<Actor, 'kids'>, contacts: Contacts, strict: boolean): ErrorCode | null {
  if (actor.kids) return 'accounts.kids_forbidden';
  return strict && !hasVerifiedContact(contacts) ? 'accounts.contact_unverified' : null;
}

type Holder = { readonly verified: boolean; readonly hasOther: boolean; readonly roles: readonly Role[] };

/** What becomes of the account that has a contact when another person proves that it is theirs. Staff are never touched so. */
export function claimOutcome({ verified, hasOther, roles }: Holder): 'refuse' | 'remove' | 'erase' {
  if (verified || roles.some((role) => role !== 'viewer')) return 'refuse';
  return hasOther ? 'remove' : 'erase';
}
