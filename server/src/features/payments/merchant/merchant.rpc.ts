import { MINUTE_MS } from '@app/kernel';
import type { Logger, Metrics } from '../../../observability/index.ts';
import { ACCOUNT_FIELD, Refusal, type WireError } from './merchant.errors.ts';
import type { Merchant } from './merchant.service.ts';

/** A call as it came in. `body` null: too long to be one. */
export type Call = {
  readonly httpMethod: string;
  readonly authorization: string | undefined;
  readonly address: string;
  readonly readBody: () => Promise<string | null>;
};

type Id = string | number | null;
export type Answer = { readonly result: object; readonly id: Id } | { readonly error: WireError; readonly id: Id };

export type RpcDeps = {
  readonly merchant: Merchant;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly isKnownKey: (authorization: string | undefined) => boolean;
  readonly isAllowedAddress: (address: string) => boolean;
};

/** This many bad keys within a minute are somebody trying. */
const ATTACK = 20;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function idOf(body: unknown): Id {
  const id = isObject(body) ? body['id'] : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

/** What is noted of a call; never a header, never more of the params than what the payment is known by. */
function noteOf(body: unknown): object {
  if (!isObject(body)) return {};
  const params = isObject(body['params']) ? body['params'] : {};
  const account = isObject(params['account']) ? params['account'] : {};
  const short = (value: unknown) => (typeof value === 'string' ? value.slice(0, 64) : typeof value === 'number' ? value : undefined);
  return {
    method: short(body['method']),
    paymeId: short(params['id']),
    number: short(account[ACCOUNT_FIELD]),
    amountMinor: short(params['amount']),
    reason: short(params['reason']),
  };
}

/** JSON-RPC as Payme speaks it (payme.md sections 2 and 4.4): every call gets an answer, whatever happens. */
export function createRpc({ merchant, log, metrics, isKnownKey, isAllowedAddress }: RpcDeps) {
  const calls = metrics.counter('payments_merchant_calls_total', 'Calls of the Merchant API');
  const failures = metrics.counter('payments_merchant_failures_total', 'Calls of the Merchant API that failed on our side (-32400)');
  const refusals = metrics.counter('payments_merchant_refusals_total', 'Calls of the Merchant API that were refused, bad keys included');
  const strangers = metrics.counter('payments_merchant_unauthorized_total', 'Calls of the Merchant API with a bad key or from elsewhere');
  const recent = { sinceMs: 0, count: 0 };

  function countStranger(address: string): void {
    strangers.inc();
    if (Date.now() - recent.sinceMs > MINUTE_MS) Object.assign(recent, { sinceMs: Date.now(), count: 0 });
    recent.count += 1;
    if (recent.count === ATTACK) log.error({ event: 'payments.merchant_attacked', address, count: recent.count });
  }

  function parse(text: string | null): unknown {
    if (text === null) throw new Refusal('bad_request');
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new Refusal('bad_json', undefined, { cause });
    }
  }

  async function dispatch(body: unknown): Promise<object> {
    if (!isObject(body)) throw new Refusal('bad_request');
    const { method: name, params } = body;
    if (typeof name !== 'string' || !isObject(params)) throw new Refusal('bad_request', typeof name === 'string' ? 'params' : 'method');
    const method = merchant.get(name);
    if (method === undefined) throw new Refusal('no_method', name.slice(0, 64));
    return method(params);
  }

  function admit({ httpMethod, authorization, address }: Call): void {
    if (httpMethod !== 'POST') throw new Refusal('not_post');
    if (isKnownKey(authorization) && isAllowedAddress(address)) return;
    countStranger(address);
    throw new Refusal('unauthorized');
  }

  function tellError(error: unknown): WireError {
    if (error instanceof Refusal) {
      refusals.inc();
      return error.wire;
    }
    failures.inc();
    log.error({ event: 'payments.merchant_failed', error });
    return new Refusal('internal').wire;
  }

  return async (call: Call): Promise<Answer> => {
    const started = performance.now();
    calls.inc();
    let body: unknown = null;
    let answer: Answer;
    try {
      admit(call);
      body = parse(await call.readBody());
      answer = { result: await dispatch(body), id: idOf(body) };
    } catch (error) {
      answer = { error: tellError(error), id: idOf(body) };
    }
    const outcome = 'error' in answer ? answer.error.code : 0;
    const durationMs = Math.round(performance.now() - started);
    log.info({ event: 'payments.merchant_called', ...noteOf(body), outcome, address: call.address, durationMs });
    return answer;
  };
}

export type Rpc = ReturnType<typeof createRpc>;
