import { setTimeout as sleep } from 'node:timers/promises';

export type Answer =
  | { readonly kind: 'result'; readonly result: Readonly<Record<string, unknown>> }
  | { readonly kind: 'error'; readonly code: number; readonly message: unknown }
  /** No answer, or one that says nothing: Payme's -32400. */
  | { readonly kind: 'lost' };

export type Call = (method: string, params: Readonly<Record<string, unknown>>, key?: string) => Promise<Answer>;

const TIMEOUT_MS = 10_000;
const REPEATS = 4;

/** Calls the merchant's billing as Payme does: JSON-RPC, Basic `Paycom:key`, any HTTP status but 200 counts as no answer. */
export function createMerchantApi(endpoint: () => string, ownKey: string): Call {
  let id = 0;
  return async (method, params, key = ownKey) => {
    id += 1;
    try {
      const response = await fetch(endpoint(), {
        method: 'POST',
        headers: {
          'Content-Type': 'text/json; charset=UTF-8',
          Authorization: `Basic ${Buffer.from(`Paycom:${key}`).toString('base64')}`,
        },
        body: JSON.stringify({ method, params, id }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const body: unknown = await response.json();
      return response.status === 200 ? read(body) : { kind: 'lost' };
    } catch {
      return { kind: 'lost' };
    }
  };
}

function read(body: unknown): Answer {
  if (!isObject(body)) return { kind: 'lost' };
  const { result, error } = body;
  if (isObject(error) && typeof error['code'] === 'number') return { kind: 'error', code: error['code'], message: error['message'] };
  return isObject(result) ? { kind: 'result', result } : { kind: 'lost' };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** No answer, or Payme's code for one. */
export function isSilence(answer: Answer): boolean {
  return answer.kind === 'lost' || (answer.kind === 'error' && answer.code === -32400);
}

/** Repeats a call that got no answer, with growing pauses; answers `lost` when none of the repeats did. */
export async function insist(call: () => Promise<Answer>, pauseMs: number): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const answer = await call();
    if (!isSilence(answer) || attempt === REPEATS) return answer;
    await sleep(pauseMs * 2 ** attempt);
  }
}

/** Whether both say the same: the merchant has to repeat itself to the letter. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An answer in a line. */
export function wordsOf(answer: Answer): string {
  if (answer.kind === 'lost') return '—';
  return answer.kind === 'result' ? JSON.stringify(answer.result) : `${answer.code} ${textOf(answer.message, 'en')}`;
}

/** The merchant's words to the payer. */
export function textOf(message: unknown, lang: string): string {
  if (typeof message === 'string') return message;
  const text = isObject(message) ? (message[lang] ?? message['ru']) : null;
  return typeof text === 'string' ? text : '';
}
