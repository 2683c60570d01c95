export { createMessenger, type Messenger } from './messenger.ts';
export type { Template, Values } from './template.ts';
