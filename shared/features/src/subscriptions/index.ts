export { usePlans, useSubscription } from './use-plans.ts';
export { type Subscribe, useCancelSubscription, useQuote, useResumeSubscription, useSubscribe } from './use-subscribe.ts';
