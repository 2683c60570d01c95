export { usePlans, useSubscription } from './use-plans.ts';
