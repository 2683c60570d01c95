export { append, appendFrom, countPending, type OutboxMessage } from './outbox.ts';
export { createRelay } from './relay.ts';
