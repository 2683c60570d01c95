export { useCards } from './use-cards.ts';
export { isUnsettled, useInvoice } from './use-invoice.ts';
export { type PayInvoice, usePayInvoice } from './use-pay-invoice.ts';
