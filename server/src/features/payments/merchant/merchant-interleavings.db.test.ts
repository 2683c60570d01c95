import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';
import { HOUR_MS } from '@app/kernel';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { movableClock, newPaymeId, startPayments, type TestPayments } from '../../../../test/start-payments.ts';
import { execute, selectRows, sequelizeOf } from '../../../db/index.ts';
import { createFulfilments } from '../fulfilments.ts';
import { Refusal } from './merchant.errors.ts';
import { createMerchant, type Merchant } from './merchant.service.ts';
import { createTransactions, type Transactions } from './transactions.service.ts';

/** Lives of invoices; `PAYME_INTERLEAVINGS` asks for more, `PAYME_SEED` repeats a run. */
const LIVES = Number(process.env['PAYME_INTERLEAVINGS'] ?? 10_000);
const SEED = Number(process.env['PAYME_SEED'] ?? randomInt(2 ** 31));
const BATCH = 500;
const AT_ONCE = 10;

/** `Sweep` is our own job, `Abandon` the payer who gives the invoice up. */
type Call = 'CreateTransaction' | 'PerformTransaction' | 'CancelTransaction' | 'CheckTransaction' | 'Sweep' | 'Abandon';
/** Where the process dies in a call: at its nth statement, BEGIN and COMMIT counted, before it is sent or before its answer is heard. */
type Death = { readonly statement: number; readonly isSent: boolean };
type Step = { readonly call: Call; readonly transaction: number; readonly death: Death | null };
/** Steps before and after a night that may outlast every transaction; those of one group come at the same time. */
type Life = { readonly evening: readonly (readonly Step[])[]; readonly morning: readonly (readonly Step[])[] };

const anyCall = fc.constantFrom<Call>(
  'CreateTransaction',
  'PerformTransaction',
  'CancelTransaction',
  'CheckTransaction',
  'Sweep',
  'Abandon',
);
/** Steps in which one call is likely and any may come. */
const group = (likely: Call) =>
  fc.array(
    fc.record<Step>({
      call: fc.oneof({ weight: 4, arbitrary: fc.constant(likely) }, { weight: 1, arbitrary: anyCall }),
      transaction: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
      death: fc.option(fc.record({ statement: fc.integer({ min: 1, max: 5 }), isSent: fc.boolean() }), { freq: 3 }),
    }),
    { minLength: 1, maxLength: 2, size: 'xsmall' },
  );
const life = fc.record<Life>({
  evening: fc.oneof(
    fc.tuple(group('CreateTransaction'), group('PerformTransaction')),
    fc.tuple(group('CreateTransaction'), group('PerformTransaction'), group('CancelTransaction')),
    fc.tuple(group('CreateTransaction'), group('CancelTransaction')),
  ),
  morning: fc.oneof(fc.constant([]), fc.tuple(group('PerformTransaction')), fc.tuple(group('CancelTransaction'))),
});

class ProcessDied extends Error {}

let payments: TestPayments;
let merchant: Merchant;
let transactions: Transactions;
const clock = movableClock();
/** What is left until the call of this asynchronous context dies. */
const doom = new AsyncLocalStorage<{ left: number; readonly isSent: boolean }>();

beforeAll(async () => {
  payments = await startPayments({ clock, log: () => undefined });
  const { db, core, seller } = payments;
  const fulfilments = createFulfilments();
  fulfilments.register('subscription', seller);
  transactions = createTransactions({ db, clock, log: core.log, fulfilments });
  merchant = createMerchant({ db, clock, transactions });
  letCallsDie();
});
afterAll(() => payments.stop());

/**
 * Ends a call at its statement. A process that dies before its COMMIT leaves what ROLLBACK leaves, and one that dies behind it has said
 * nothing: both are done in COMMIT's place, because Sequelize gives up the connection of a COMMIT that failed, and time with it.
 */
function letCallsDie(): void {
  const sequelize = sequelizeOf(payments.db);
  const query = sequelize.query.bind(sequelize);
  const mortal = async (...args: Parameters<typeof query>): Promise<unknown> => {
    const [sql, ...rest] = args;
    const call = doom.getStore();
    if (call === undefined || sql === 'ROLLBACK;') return query(...args);
    call.left -= 1;
    if (call.left !== 0) return query(...args);
    if (sql === 'COMMIT;') return query(call.isSent ? sql : 'ROLLBACK;', ...rest);
    if (call.isSent) await query(...args);
    throw new ProcessDied();
  };
  Object.assign(sequelize, { query: mortal });
}

type Living = { readonly script: Life; readonly id: string; readonly said: string[]; readonly act: (step: Step) => Promise<void> };

/** What must be said again where it was said once. */
const LASTING: readonly Call[] = ['CreateTransaction', 'PerformTransaction', 'CancelTransaction'];

function bear(script: Life, invoice: { readonly id: string; readonly number: string }): Living {
  const time = clock.now();
  const ids = [newPaymeId(), newPaymeId()];
  const said: string[] = [];
  const heard = new Map<string, string>();

  async function call({ call, transaction }: Step): Promise<void> {
    const id = ids[transaction] ?? '';
    if (call === 'Abandon') return payments.api.cancelInvoice(payments.db, invoice.id as never); // an id of the table
    if (call === 'Sweep') return transactions.expire(id);
    const create = { id, time, amount: 3_990_000, account: { order_id: invoice.number } };
    const answer = JSON.stringify(await merchant.get(call)?.(call === 'CreateTransaction' ? create : { id, reason: 5 }));
    const isUnheard = (doom.getStore()?.left ?? 1) <= 0;
    if (isUnheard || !LASTING.includes(call)) return;
    const before = heard.get(`${call} ${id}`) ?? answer;
    heard.set(`${call} ${id}`, answer);
    if (before !== answer) said.push(`${before}, then ${answer}`);
  }

  return {
    script,
    id: invoice.id,
    said,
    act: async (step) => {
      try {
        const { death } = step;
        if (death === null) await call(step);
        else await doom.run({ left: death.statement, isSent: death.isSent }, () => call(step));
      } catch (error) {
        // Refused, closed, or dead: each of which may happen. What may not is seen at the end.
        const isFine = error instanceof Refusal || error instanceof ProcessDied || (error instanceof Error && error.name === 'AppError');
        if (!isFine) said.push(String(error));
      }
    },
  };
}

/** Adds invoices in one statement. */
function addInvoices(count: number): Promise<{ id: string; number: string }[]> {
  return selectRows(
    payments.db,
    `insert into invoices (id, number, account_id, purpose, subject_id, key, amount_minor, currency, titles, fiscal, state, created_at, expires_at)
     select gen_random_uuid(), (100000000000 + floor(random() * 899999999999))::bigint::text, gen_random_uuid(), 'subscription', 'premium',
       'key', 3990000, 'UZS', '{}', '{}', 'awaiting_payment', $2::timestamptz, $2::timestamptz + interval '30 days'
     from generate_series(1, $1) on conflict do nothing returning id, number`,
    [count, new Date(clock.now())],
  );
}

async function live(lives: readonly Living[], part: keyof Life): Promise<void> {
  const waiting = [...lives];
  const worker = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
      for (const together of one.script[part]) await Promise.all(together.map(one.act));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

type End = {
  readonly id: string;
  readonly state: string;
  readonly states: readonly number[];
  readonly grants: readonly string[];
  readonly news: readonly string[];
  /** What the books say the provider owes for it, and what all its entries sum to. */
  readonly owed: number;
  readonly total: number;
};

/** What is left of each life, read in one statement. */
function endsOf(ids: readonly string[]): Promise<End[]> {
  return selectRows<End>(
    payments.db,
    `with mine as (select unnest($1::uuid[]) as id),
     t as (select invoice_id as id, array_agg(state::integer) as states from payme_transactions where invoice_id = any ($1::uuid[]) group by 1),
     g as (select invoice_id as id, array_agg(kind order by nr) as grants from test_grants group by 1),
     n as (select (payload ->> 'invoiceId')::uuid as id, array_agg(topic order by outbox.id) as news from outbox
       where topic in ('event:payments.invoice_paid', 'event:payments.invoice_refunded') group by 1),
     b as (select invoice_id as id, sum(amount_minor) filter (where account = 'payme')::float8 as owed, sum(amount_minor)::float8 as total
       from ledger_transfers join ledger_entries on transfer_id = ledger_transfers.id where invoice_id = any ($1::uuid[]) group by 1)
     select mine.id, i.state, coalesce(states, '{}') as states, coalesce(grants, '{}') as grants, coalesce(news, '{}') as news,
       coalesce(owed, 0) as owed, coalesce(total, 0) as total
     from mine join invoices i using (id) left join t using (id) left join g using (id) left join n using (id) left join b using (id)`,
    [[...ids]],
  );
}

const UNPAID = ['awaiting_payment', 'processing', 'expired', 'cancelled'];

/** What has to be true whatever happened: money, access and news agree, and nobody has any of them twice. */
function faultOf({ state, states, grants, news, owed, total }: End): string | null {
  const count = (wanted: number) => states.filter((one) => one === wanted).length;
  const [paid, refunded] = [count(2), count(-2)];
  if (total !== 0) return 'the ledger does not sum to zero';
  if (paid + refunded > 1) return 'paid twice';
  if (paid + count(1) > 1) return 'two transactions hold the invoice';
  if (owed !== paid * 3_990_000) return 'the books do not say what was paid';
  const [happened, told] = refunded === 1 ? [['granted', 'revoked'], 2] : [paid === 1 ? ['granted'] : [], paid];
  if (grants.join() !== happened.join()) return 'access does not follow the money';
  if (news.length !== told) return 'the news was not told once';
  const isRight = paid === 1 ? state === 'paid' : refunded === 1 ? state === 'refunded' : UNPAID.includes(state);
  if (!isRight || (count(1) === 1) !== (state === 'processing')) return 'the invoice has another state than its transactions';
  return null;
}

it(`keeps ledger and access exact through ${LIVES} interleavings of calls, deaths and retries`, async () => {
  process.stdout.write(`PAYME_SEED=${SEED} PAYME_INTERLEAVINGS=${LIVES}\n`);
  const scripts = fc.sample(life, { numRuns: LIVES, seed: SEED });
  const seen = { paid: 0, refunded: 0 };
  for (let from = 0; from < scripts.length; from += BATCH) {
    const part = scripts.slice(from, from + BATCH);
    const lives = (await addInvoices(part.length)).flatMap((invoice, index) => {
      const script = part[index];
      return script === undefined ? [] : [bear(script, invoice)];
    });
    await live(lives, 'evening');
    // Every other night is longer than the twelve hours that a transaction has.
    if ((from / BATCH) % 2 === 0) clock.move(13 * HOUR_MS);
    await live(lives, 'morning');
    const ends = new Map((await endsOf(lives.map(({ id }) => id))).map((end) => [end.id, end]));
    for (const { id, script, said } of lives) {
      const end = ends.get(id);
      const fault = said[0] ?? (end === undefined ? 'the invoice is gone' : faultOf(end));
      if (fault !== null) throw new Error(`${fault}: ${JSON.stringify(end)} after ${JSON.stringify(script)} (PAYME_SEED=${SEED})`);
      seen.paid += Number(end?.state === 'paid');
      seen.refunded += Number(end?.state === 'refunded');
    }
    await execute(payments.db, 'truncate outbox, test_grants');
  }
  const [books] = await selectRows<{ sum: string }>(payments.db, 'select coalesce(sum(amount_minor), 0) as sum from ledger_entries');
  expect(books?.sum).toBe('0');
  // A run in which nothing was ever paid or taken back would prove nothing.
  expect(seen.paid).toBeGreaterThan(LIVES / 20);
  expect(seen.refunded).toBeGreaterThan(LIVES / 50);
}, 300_000);
