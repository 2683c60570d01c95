import { isDeepStrictEqual } from 'node:util';
import { PAYME_PATH } from '@app/contracts';
import { type AccountId, type Clock, HOUR_MS, systemClock } from '@app/kernel';
import { createApp } from '../src/app.ts';
import { createCore } from '../src/core.ts';
import { type Db, execute, newId, selectRows } from '../src/db/index.ts';
import { createPayments, type Fulfilment, type InvoiceDraft, type InvoiceRecord } from '../src/features/payments/index.ts';
import type { PaymeSubscribe } from '../src/gateways/payme-subscribe.ts';
import { createLogger } from '../src/observability/index.ts';
import { createTestDatabase, testConfig } from './test-database.ts';

/** A clock that a test moves. */
export function movableClock(): Clock & { move: (ms: number) => void } {
  let offsetMs = 0;
  return {
    now: () => systemClock.now() + offsetMs,
    move: (ms) => {
      offsetMs += ms;
    },
  };
}

const PAYME_KEY = 'k&e@y?%*:with punctuation';

/** A seller whose goods are rows: `subjectId` `kept` is not taken back. */
function rowSeller(): { -readonly [K in keyof Fulfilment]: Fulfilment[K] } & { readonly changes: string[] } {
  const changes: string[] = [];
  return {
    changes,
    settle: async (db, { id }) => {
      await execute(db, 'insert into test_grants (invoice_id, kind) values ($1, $2)', [id, 'granted']);
    },
    reverse: async (db, { id }) => {
      await execute(db, 'insert into test_grants (invoice_id, kind) values ($1, $2)', [id, 'revoked']);
    },
    mayReverse: async (db, { subjectId }) => {
      const [row] = await selectRows<{ may: boolean }>(db, `select $1 <> 'kept' as may`, [subjectId]);
      return row?.may === true;
    },
    changed: async ({ id }) => {
      changes.push(id);
    },
  };
}

export type PaymeAnswer = {
  readonly status: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: Readonly<Record<string, string>>; readonly data?: unknown };
  readonly id: unknown;
};

const basic = (login: string, password: string) => `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;
const PAYME_SIGNATURE = basic('Paycom', PAYME_KEY);

/** Payments alone, on a database of their own, served over HTTP, with sellers whose goods are rows of `test_grants`. */
export async function startPayments(
  options: {
    readonly config?: Readonly<Record<string, string>>;
    readonly clock?: Clock;
    /** Another client of Payme than the configured one. */
    readonly subscribe?: PaymeSubscribe | null;
    /** Takes the log's lines instead of stdout. */
    readonly log?: (line: string) => void;
  } = {},
) {
  const database = await createTestDatabase();
  const clock = options.clock ?? systemClock;
  const config = testConfig(database.url, { PAYME_KEY, ...options.config });
  const write = options.log;
  const made = createCore(config, [], clock);
  const core = write === undefined ? made : { ...made, log: createLogger(config, { write }) };
  const { db } = core;
  await execute(db, 'create table test_grants (nr bigserial, invoice_id uuid not null, kind text not null)');
  const payments = createPayments({
    ...core,
    accounts: { requireBuyer: async () => undefined, mayBeCharged: async () => true, addExportSection: () => undefined },
    ...(options.subscribe === undefined ? {} : { subscribe: options.subscribe }),
  });
  const seller = rowSeller();
  payments.api.register('subscription', seller);
  payments.api.register('order', seller);
  const authenticate = async () => {
    throw new Error('nobody signs in here');
  };
  const app = createApp(core, { authenticate, routes: [], rawRoutes: payments.rawRoutes, readiness: {} });
  const url = `http://127.0.0.1:${await app.start()}${PAYME_PATH}`;
  let calls = 0;

  /** Sends any body at all. */
  async function send(body: string, headers: Readonly<Record<string, string>> = {}, method = 'POST'): Promise<PaymeAnswer> {
    const response = await fetch(url, {
      method,
      headers: { authorization: PAYME_SIGNATURE, 'content-type': 'text/json; charset=UTF-8', ...headers },
      ...(method === 'GET' ? {} : { body }),
    });
    // Whatever comes back, tests look at it member by member.
    return { ...((await response.json()) as Omit<PaymeAnswer, 'status'>), status: response.status };
  }

  async function payme(method: string, params: unknown): Promise<PaymeAnswer> {
    calls += 1;
    return send(JSON.stringify({ method, params, id: calls }));
  }
  const invoice = (fields: Partial<InvoiceDraft> = {}) => createInvoice(db, payments.api.createInvoice, clock, fields);

  return {
    ...payments,
    core,
    db,
    clock,
    url,
    seller,
    /** What Payme's calls are signed with. */
    signature: PAYME_SIGNATURE,
    send,
    databaseUrl: database.url,
    /** One call of Payme. */
    payme,
    /** The same call twice, as the sandbox sends it; the answers must be equal but for the id of the call. */
    twice: async (method: string, params: unknown): Promise<Omit<PaymeAnswer, 'id'>> => {
      const { id: _first, ...first } = await payme(method, params);
      const { id: _second, ...second } = await payme(method, params);
      if (!isDeepStrictEqual(first, second)) throw new Error(`${method} was answered ${JSON.stringify([first, second])}`);
      return first;
    },
    invoice,
    /** An invoice and the transaction that has it, which was taken as far as `state`. */
    transact: async (state: 1 | 2 | -1 | -2, fields: Partial<InvoiceDraft> = {}) => {
      const made = await invoice(fields);
      const create = { id: newPaymeId(), time: clock.now(), amount: made.amountMinor, account: { order_id: made.number } };
      await payme('CreateTransaction', create);
      if (state === 2 || state === -2) await payme('PerformTransaction', { id: create.id });
      if (state < 0) await payme('CancelTransaction', { id: create.id, reason: 3 });
      return { invoice: made, create, id: create.id };
    },
    /** What the books say of an invoice: the balance of each account. */
    booksOf: async (invoiceId: string): Promise<Readonly<Record<string, number>>> => {
      const rows = await selectRows<{ account: string; sum: string }>(
        db,
        `select account, sum(amount_minor) as sum from ledger_entries join ledger_transfers on id = transfer_id
         where invoice_id = $1 group by account order by account`,
        [invoiceId],
      );
      return Object.fromEntries(rows.map(({ account, sum }) => [account, Number(sum)]));
    },
    /** `granted` and `revoked`, in the order they were written. */
    grantsOf: async (invoiceId: string): Promise<string[]> =>
      (await selectRows<{ kind: string }>(db, 'select kind from test_grants where invoice_id = $1 order by nr', [invoiceId])).map(
        ({ kind }) => kind,
      ),
    invoiceOf: async (id: string) => {
      const [row] = await selectRows<{ state: string; failure: string | null; method: string | null; providerId: string | null }>(
        db,
        'select state, failure, method, provider_id as "providerId" from invoices where id = $1',
        [id],
      );
      return row;
    },
    stop: async () => {
      await app.stop();
      await core.close();
      await database.drop();
    },
  };
}

export type TestPayments = Awaited<ReturnType<typeof startPayments>>;

async function createInvoice(
  db: Db,
  create: (db: Db, draft: InvoiceDraft) => Promise<InvoiceRecord>,
  clock: Clock,
  fields: Partial<InvoiceDraft>,
): Promise<InvoiceRecord> {
  return create(db, {
    accountId: newId<AccountId>(),
    purpose: 'subscription',
    subjectId: 'premium',
    key: newId(),
    amountMinor: 3_990_000,
    titles: { uz: 'Premium, 30 kun', ru: 'Premium, 30 дней' },
    fiscal: { code: '10899001001000000', packageCode: '1500000', vatPercent: 12 },
    expiresAt: new Date(clock.now() + 12 * HOUR_MS),
    ...fields,
  });
}

/** A transaction id as Payme makes them. */
export const newPaymeId = (): string => newId().replaceAll('-', '').slice(8);
