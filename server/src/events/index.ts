export { defineEvent, EVENT_TOPIC, publish, type Subscriber, subscribe } from './events.ts';
