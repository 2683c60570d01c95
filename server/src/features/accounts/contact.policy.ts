import type { Actor, ErrorCode } from '@app/contracts';

type Contacts = { readonly emailVerifiedAt: Date | null; readonly phoneVerifiedAt: Date | null };

export const hasVerifiedContact = ({ emailVerifiedAt, phoneVerifiedAt }: Contacts): boolean =>
  emailVerifiedAt !== null || phoneVerifiedAt !== null;

/** Why this person may not pay; null when they may. `strict`: a confirmed contact is asked for (A04). */
export function buyingRefusal(actor: Pick<Actor, 'kids'>, contacts: Contacts, strict: boolean): ErrorCode | null {
  if (actor.kids) return 'accounts.kids_forbidden';
  return strict && !hasVerifiedContact(contacts) ? 'accounts.contact_unverified' : null;
}
