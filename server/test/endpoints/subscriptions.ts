import { EVERYBODY, type Rows, SIGNED_IN } from './row.ts';

export const subscriptions: Rows<'subscriptions'> = {
  listPlans: { may: EVERYBODY, call: () => ({ query: { locale: 'uz' } }) },
  getSubscription: { may: SIGNED_IN, call: () => ({ query: { locale: 'uz' } }) },
};
