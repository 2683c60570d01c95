export { type PlanChange, planChange } from './plan-change.view-model.ts';
export { usePlans, useSubscription } from './use-plans.ts';
export { type Subscribe, useCancelSubscription, useQuote, useResumeSubscription, useSubscribe } from './use-subscribe.ts';
