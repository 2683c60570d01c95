import { ApiError } from '@app/api-client';
import { ProviderTicketDetailsSchema } from '@app/contracts';
import type { z } from 'zod';

export type Ticket = z.infer<typeof ProviderTicketDetailsSchema>;

/** Where a provider sign-in stands once the person is back. */
export type ProviderReturn =
  | { readonly step: 'working' }
  /** The account has a second factor. */
  | { readonly step: 'mfa' }
  /** The provider vouches for no address: one is given, then its code. */
  | { readonly step: 'contact'; readonly ticket: Ticket }
  /** The address belongs to an account already: its password links the two. */
  | { readonly step: 'link'; readonly ticket: Ticket }
  | { readonly step: 'failed'; readonly error: unknown };

/** What a refused exchange makes of it. */
export function afterRefusal(error: unknown): ProviderReturn {
  if (!(error instanceof ApiError)) return { step: 'failed', error };
  if (error.code === 'auth.mfa_required') return { step: 'mfa' };
  const ticket = ProviderTicketDetailsSchema.safeParse(error.details);
  if (!ticket.success) return { step: 'failed', error };
  if (error.code === 'auth.contact_required') return { step: 'contact', ticket: ticket.data };
  return error.code === 'auth.link_password_required' ? { step: 'link', ticket: ticket.data } : { step: 'failed', error };
}
