import { AUTHORS, EVERYBODY, type Rows, SIGNED_IN } from './row.ts';

const foreign = { told: 'orders.order_not_found' } as const;
const own = { may: AUTHORS, foreign: { told: 'studio.title_not_found' } } as const;

export const orders: Rows<'orders'> = {
  listOffers: { may: EVERYBODY, call: ({ titleId }) => ({ params: { id: titleId } }) },
  // Titles of these tests are opened by plan: nobody can buy them.
  createOrder: {
    may: SIGNED_IN,
    told: 'orders.offer_not_found',
    call: ({ titleId, cardId }) => ({
      body: { titleId, kind: 'buy', method: 'payme', cardId, confirmIncluded: true, returnTo: '/orders' },
    }),
  },
  listOrders: { may: SIGNED_IN, call: () => ({ query: { locale: 'uz', limit: 2 } }) },
  getOrder: { may: SIGNED_IN, foreign, call: ({ orderId }) => ({ params: { id: orderId }, query: { locale: 'uz' } }) },
  cancelOrder: { may: SIGNED_IN, foreign, call: ({ orderId }) => ({ params: { id: orderId } }) },
  listStudioOffers: { ...own, call: ({ titleId }) => ({ params: { id: titleId } }) },
  setAccessMode: { ...own, call: ({ titleId }) => ({ params: { id: titleId }, body: { accessMode: 'plan' } }) },
  putOffer: {
    ...own,
    call: ({ titleId }) => ({
      params: { id: titleId, kind: 'buy' },
      body: {
        priceAmount: 19_900_00,
        memberPriceAmount: 14_900_00,
        saleFrom: '2026-01-01T00:00:00.000Z',
        saleTo: '2099-01-01T00:00:00.000Z',
        releaseAt: '2099-01-01T00:00:00.000Z',
        releaseZone: 'Asia/Tashkent',
        startWithinDays: 30,
        finishWithinHours: 48,
        closedCountries: ['RU'],
      },
    }),
  },
  withdrawOffer: { ...own, call: ({ titleId }) => ({ params: { id: titleId, kind: 'buy' } }), late: 1 },
  putReminder: { may: SIGNED_IN, told: 'orders.released_already', call: ({ titleId }) => ({ params: { titleId } }) },
  deleteReminder: { may: SIGNED_IN, call: ({ titleId }) => ({ params: { titleId } }), late: 1 },
};
