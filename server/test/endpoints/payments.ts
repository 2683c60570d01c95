import { newId } from '../../src/db/index.ts';
import { EVERYBODY, type Rows, SIGNED_IN } from './row.ts';

const invoice = { may: SIGNED_IN, foreign: { told: 'payments.invoice_not_found' } } as const;
const card = { may: SIGNED_IN, foreign: { told: 'payments.card_not_found' } } as const;

export const payments: Rows<'payments'> = {
  getPaymentSettings: { may: EVERYBODY, call: () => ({}) },
  listInvoices: { may: SIGNED_IN, call: () => ({ query: { locale: 'uz', limit: 2 } }) },
  getInvoice: { ...invoice, call: ({ invoiceId }) => ({ params: { id: invoiceId }, query: { locale: 'uz' } }) },
  payInvoice: {
    ...invoice,
    call: ({ invoiceId }) => ({ params: { id: invoiceId }, body: { method: 'payme', cardId: newId(), returnTo: '/plans' } }),
  },
  cancelInvoice: { ...invoice, call: ({ invoiceId }) => ({ params: { id: invoiceId } }), late: 1 },
  listCards: { may: SIGNED_IN, call: () => ({}) },
  addCard: { may: SIGNED_IN, call: () => ({ body: { token: newId() } }), told: 'payments.provider_unavailable' },
  verifyCard: {
    ...card,
    call: ({ cardId }) => ({ params: { id: cardId }, body: { code: '666666' } }),
  },
  preferCard: { ...card, call: ({ cardId }) => ({ params: { id: cardId } }) },
  removeCard: { ...card, call: ({ cardId }) => ({ params: { id: cardId } }), late: 1 },
};
