import type { Rows } from './row.ts';

export const notifications: Rows<'notifications'> = {};
