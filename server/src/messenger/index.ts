export { createMessenger, type Messenger, type OutgoingMessage } from './messenger.ts';
export type { Template, Values } from './template.ts';
