import type { InvoiceId } from '@app/kernel';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { findBridge } from '../../platform/find-bridge.ts';
import { rememberAfter } from './after-payment.ts';

/**
 * Leads to the payment: the provider's page in this tab, or in the system's browser where this is the app (which then waits on the
 * invoice's page); straight to the invoice when a saved card was charged. `next`: the page that the payment was begun for.
 */
export function useOpenCheckout(): (invoiceId: InvoiceId, checkoutUrl: string | null, next?: string | null) => void {
  const navigate = useNavigate();
  return useCallback(
    (invoiceId, checkoutUrl, next = null) => {
      rememberAfter(invoiceId, next);
      const bridge = findBridge();
      if (checkoutUrl !== null && bridge === null) {
        window.location.assign(checkoutUrl);
        return;
      }
      if (checkoutUrl !== null) void bridge?.openLink({ url: checkoutUrl });
      void navigate(`/checkout/${invoiceId}`, { replace: true });
    },
    [navigate],
  );
}
