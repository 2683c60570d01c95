import { z } from 'zod';

/** Printable ASCII: what is none of ours is simply not found, and nothing reaches the database that it cannot hold. */
const id = z.string().regex(/^[\x21-\x7e]{1,64}$/);
const paymeId = z.string().regex(/^[\x21-\x7e]{24}$/);
/** Milliseconds, 13 digits. */
const timestamp = z.int().min(1_000_000_000_000).max(9_999_999_999_999);
/** What is not positive is a wrong amount, and is told so. */
const amount = z.int();
/** Kept as sent; PostgreSQL's jsonb knows neither NUL nor half a surrogate pair. */
const account = z.record(z.string(), z.unknown()).refine((value) => !/\\u(?:0000|d[89a-f])/i.test(JSON.stringify(value)));

export const CheckPerformParams = z.object({ amount, account });
export const CreateParams = z.object({ id: paymeId, time: timestamp, amount, account });
export type CreateParams = z.output<typeof CreateParams>;
export const PerformParams = z.object({ id });
export const CancelParams = z.object({ id, reason: z.int32() });
export const CheckParams = z.object({ id });
const instant = z.int().min(0);
export const StatementParams = z.object({ from: instant, to: instant });

const text = z
  .string()
  .max(2000)
  .regex(/^[^\0]*$/);
export const FiscalParams = z.object({
  id,
  type: z.enum(['PERFORM', 'CANCEL']),
  fiscal_data: z.object({
    receipt_id: z.union([text, z.number()]),
    status_code: z.number(),
    message: text.nullish(),
    terminal_id: text.nullish(),
    fiscal_sign: text.nullish(),
    qr_code_url: text.nullish(),
    date: text.nullish(),
  }),
});
export type FiscalParams = z.output<typeof FiscalParams>;
