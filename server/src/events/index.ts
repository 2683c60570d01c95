export { defineEvent, EVENT_TOPIC, type EventType, publish, type Subscriber, subscribe } from './events.ts';
