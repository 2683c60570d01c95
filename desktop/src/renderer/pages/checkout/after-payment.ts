import type { InvoiceId } from '@app/kernel';
import { ownPathOf } from '../../app/return-path.ts';

const keyOf = (id: InvoiceId) => `after-payment:${id}`;

/**
 * Remembers what a payment was begun for. This tab leaves for the provider's page meanwhile, and the address to come back to is
 * settled before there is an invoice to write on it.
 */
export function rememberAfter(id: InvoiceId, path: string | null): void {
  if (path === null) return;
  try {
    sessionStorage.setItem(keyOf(id), path);
  } catch {
    // Storage is blocked or full: the way back leads home.
  }
}

/** The page that the payment was begun for; null when nobody knows. */
export function recallAfter(id: InvoiceId): string | null {
  try {
    return ownPathOf(sessionStorage.getItem(keyOf(id)));
  } catch {
    return null;
  }
}
