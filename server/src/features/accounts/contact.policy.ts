import type { Actor, ErrorCode, Role } from '@app/contracts';

type Contacts = { readonly emailVerifiedAt: Date | null; readonly phoneVerifiedAt: Date | null };

export const hasVerifiedContact = ({ emailVerifiedAt, phoneVerifiedAt }: Contacts): boolean =>
  emailVerifiedAt !== null || phoneVerifiedAt !== null;

/** Whether the account proved this kind of contact. */
export const isVerifiedBy = ({ emailVerifiedAt, phoneVerifiedAt }: Contacts, kind: 'email' | 'phone'): boolean =>
  (kind === 'email' ? emailVerifiedAt : phoneVerifiedAt) !== null;

/** Whether the account counts as somebody's. `strict`: a confirmed contact is asked for (A04). */
export const isVerifiedEnough = (contacts: Contacts, strict: boolean): boolean => !strict || hasVerifiedContact(contacts);

type Buyer = Contacts & { readonly deletionAt: Date | null };

/** Why this person may not pay; null when they may. Whoever asked to be forgotten would lose what they buy. */
export function buyingRefusal(actor: Pick<Actor, 'kids'>, buyer: Buyer, strict: boolean): ErrorCode | null {
  if (actor.kids) return 'accounts.kids_forbidden';
  if (buyer.deletionAt !== null) return 'accounts.leaving';
  return isVerifiedEnough(buyer, strict) ? null : 'accounts.contact_unverified';
}

type Holder = { readonly verified: boolean; readonly hasOther: boolean; readonly roles: readonly Role[] };

/** What becomes of the account that has a contact when another person proves that it is theirs. Staff are never touched so. */
export function claimOutcome({ verified, hasOther, roles }: Holder): 'refuse' | 'remove' | 'erase' {
  if (verified || roles.some((role) => role !== 'viewer')) return 'refuse';
  return hasOther ? 'remove' : 'erase';
}
