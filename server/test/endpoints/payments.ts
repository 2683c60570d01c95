import type { Rows } from './row.ts';

export const payments: Rows<'payments'> = {};
