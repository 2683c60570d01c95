import type { Rows } from './row.ts';

export const orders: Rows<'orders'> = {};
