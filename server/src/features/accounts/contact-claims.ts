import { AppError } from '@app/contracts';
import { type AccountId, assertNever, type SessionId } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import { claimOutcome } from './contact.policy.ts';
import type { Contact } from './contact.ts';
import { lockHolder, removeContact } from './contacts.repository.ts';
import { eraseIn } from './erasure.ts';

/**
 * Frees a contact for the person who proved it. Another account that proved it too keeps it; one that only typed it loses it, and
 * goes altogether when it has nothing else: its owner cannot be reached, and whoever made it must not wait there for the real one.
 * Returns the sessions that are to be forgotten after the commit. @throws AppError `auth.contact_taken`.
 */
export async function freeContact(db: Db, contact: Contact, claimant: AccountId | null, now: Date): Promise<readonly SessionId[]> {
  const holder = await lockHolder(db, contact);
  if (holder === null || holder.id === claimant) return [];
  const outcome = claimOutcome(holder);
  switch (outcome) {
    case 'refuse':
      throw new AppError('auth.contact_taken');
    case 'remove':
      await removeContact(db, holder.id, contact.kind);
      return [];
    case 'erase':
      return eraseIn(db, holder.id, now);
    default:
      return assertNever(outcome);
  }
}
