export { type CardProblems, checkCard, formatCardNumber, formatExpiry } from './card-number.view-model.ts';
export { type InvoiceOutcome, outcomeOf } from './invoice.view-model.ts';
export { useCardChanges, useCards } from './use-cards.ts';
export { isUnsettled, useInvoice } from './use-invoice.ts';
export { useCancelInvoice, useInvoices } from './use-invoices.ts';
export { type PayInvoice, usePayInvoice } from './use-pay-invoice.ts';
