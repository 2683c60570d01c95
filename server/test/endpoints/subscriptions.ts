import { ADMINS, EVERYBODY, HOUSEHOLD, type Rows, SIGNED_IN } from './row.ts';

export const subscriptions: Rows<'subscriptions'> = {
  listPlans: { may: EVERYBODY, call: () => ({ query: { locale: 'uz' } }) },
  getSubscription: { may: HOUSEHOLD, call: () => ({ query: { locale: 'uz' } }) },
  quoteSubscription: { may: HOUSEHOLD, call: () => ({ query: { planCode: 'premium_plus' } }) },
  // Owners in tests were given the highest plan for good: there is nothing that they could buy, end or undo.
  subscribe: {
    may: SIGNED_IN,
    told: 'subscriptions.plan_current',
    call: () => ({ body: { planCode: 'premium_plus', method: 'payme', returnTo: '/subscription' } }),
  },
  cancelSubscription: { may: SIGNED_IN, told: 'subscriptions.nothing_to_cancel', call: () => ({}) },
  resumeSubscription: { may: SIGNED_IN, told: 'subscriptions.nothing_to_resume', call: () => ({}) },
  listAdminPlans: { may: ADMINS, call: () => ({}) },
  updatePlan: {
    may: ADMINS,
    call: () => ({
      params: { code: 'premium_plus' },
      body: {
        recommended: false,
        entitlements: { maxStreams: 4 },
        texts: { en: { name: 'Premium+', tagline: 'For the whole family' } },
        closedCountries: [],
        fiscal: { code: '10899001001000000', packageCode: '1501319', vatPercent: 12 },
      },
    }),
  },
};
