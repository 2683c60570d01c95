export { hoursToFinish, type OrderClock, orderClocks } from './order.view-model.ts';
export { type NewOrder, useCreateOrder, useOffers } from './use-offers.ts';
export { useCancelOrder, useOrders } from './use-orders.ts';
export { useReminder } from './use-reminder.ts';
