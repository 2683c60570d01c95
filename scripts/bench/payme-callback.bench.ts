import type { Client } from 'pg';
import { createApp } from '../../server/src/app.ts';
import { loadConfig } from '../../server/src/config/index.ts';
import { createCore } from '../../server/src/core.ts';
import { newId } from '../../server/src/db/index.ts';
import { createFeatures, models } from '../../server/src/features.ts';
import { countStatements } from '../../server/test/statements.ts';
import { type BenchServer, startBenchServer } from './lib/bench-server.ts';
import { type Bench, type Figure, quantile } from './lib/figure.ts';
import { confirmByHand, createByHand, type OpenInvoice } from './lib/payme-by-hand.ts';

const ROUNDS = 300;
const WARM = 30;
const REPLAYS = 10_000;
const AT_ONCE = 16;
const METHODS = ['CreateTransaction', 'PerformTransaction', 'CheckTransaction', 'CancelTransaction'];
const KASSA = { PAYME_MERCHANT_ID: '587f72c72cac0d162c722ae2', PAYME_KEY: 'a key of the bench alone' };
const PATH = '/api/v1/payments/payme';

type Payme = (method: string, params: object) => Promise<{ readonly result?: object; readonly error?: { readonly code: number } }>;

/** Calls the Merchant API at an origin as Payme does. */
function paymeAt(origin: string): Payme {
  const authorization = `Basic ${Buffer.from(`Paycom:${KASSA.PAYME_KEY}`).toString('base64')}`;
  return async (method, params) => {
    const body = JSON.stringify({ method, params, id: 1 });
    const response = await fetch(origin + PATH, { method: 'POST', headers: { authorization, 'content-type': 'text/json' }, body });
    if (response.status !== 200) throw new Error(`${method} answered ${response.status}`);
    return response.json();
  };
}

/** Open invoices for 30 days of Premium, each of an account of its own. */
async function addInvoices(sql: Client, count: number, from: number): Promise<OpenInvoice[]> {
  const { rows } = await sql.query<OpenInvoice>(
    `insert into invoices (id, number, account_id, purpose, subject_id, key, amount_minor, currency, titles, fiscal, state, created_at, expires_at)
     select gen_random_uuid(), (100000000000 + n)::text, gen_random_uuid(), 'subscription',
       (select id from plan_prices where plan_code = 'premium' limit 1)::text, 'bench', 3990000, 'UZS', '{"uz": "Premium"}', '{}',
       'awaiting_payment', now(), now() + interval '12 hours' from generate_series($1::bigint, $2::bigint) n returning id, number`,
    [from, from + count - 1],
  );
  return rows;
}

const newPaymeId = () => newId().replaceAll('-', '').slice(8);
const createOf = ({ number }: OpenInvoice, id: string) => ({ id, time: Date.now(), amount: 3_990_000, account: { order_id: number } });

async function millis(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Statements that each method sends, BEGIN and COMMIT left out: the most of a first call, a repeated one and one that is refused. */
async function statementsOf(server: BenchServer, invoices: readonly OpenInvoice[]): Promise<Figure[]> {
  const { databaseUrl: DATABASE_URL, redisUrl: REDIS_URL, dataDir: SAHNA_DATA_DIR } = server;
  const secrets = { TOKEN_SECRET: 'x'.repeat(32), MEDIA_SECRET: 'x'.repeat(32), SEAL_SECRET: 'x'.repeat(32) };
  const core = createCore(
    loadConfig({ ...secrets, ...KASSA, DATABASE_URL, REDIS_URL, SAHNA_DATA_DIR, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' }),
    models,
  );
  const features = createFeatures(core);
  const app = createApp(core, features);
  const payme = paymeAt(`http://127.0.0.1:${await app.start()}`);
  const most = new Map<string, number>();
  for (const invoice of invoices) {
    const id = newPaymeId();
    const create = createOf(invoice, id);
    const fiscal = { id, type: 'PERFORM', fiscal_data: { receipt_id: 1, status_code: 0 } };
    const calls: readonly (readonly [string, object])[] = [
      ['CheckPerformTransaction', create],
      ['CreateTransaction', create],
      ['CreateTransaction', { ...create, id: newPaymeId() }],
      ['PerformTransaction', { id }],
      ['CheckTransaction', { id }],
      ['SetFiscalData', fiscal],
      ['CancelTransaction', { id, reason: 5 }],
      ['GetStatement', { from: create.time, to: create.time }],
    ];
    for (const [method, params] of calls)
      for (let time = 0; time < 2; time += 1) {
        const count = await countStatements(core.db, () => payme(method, params));
        most.set(method, Math.max(most.get(method) ?? 0, count));
      }
  }
  await app.stop();
  await features.stop();
  await core.close();
  return [...most].map(([method, value]) => ({
    name: `payme-statements-${method}`,
    value,
    unit: 'statements',
    reference: null,
    bar: 'at most 3',
  }));
}

/** Sends calls about known transactions again, in any order and at once. Returns what the books sum to, and what was given too often. */
async function replay(server: BenchServer, payme: Payme, known: readonly { invoice: OpenInvoice; id: string }[]): Promise<Figure[]> {
  let left = REPLAYS;
  let failed = 0;
  const replayOne = async (method: string) => {
    const { id, invoice } = known[Math.floor(Math.random() * known.length)] ?? { id: '', invoice: { id: '', number: '' } };
    const answer = await payme(method, method === 'CreateTransaction' ? createOf(invoice, id) : { id, reason: 5 });
    if (answer.error?.code === -32400) failed += 1;
  };
  const client = async () => {
    for (; left > 0; ) {
      left -= 1;
      await replayOne(METHODS[left % METHODS.length] ?? '');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  const { rows } = await server.sql.query(
    `select (select coalesce(sum(amount_minor), 0)::float8 from ledger_entries) as books,
       (select count(*)::int from (select invoice_id from subscription_grants group by 1 having count(*) > 1) twice) as twice,
       (select count(*)::int from subscription_grants g join invoices i on i.id = g.invoice_id
          where (g.revoked_at is null) <> (i.state = 'paid')) as wrong`,
  );
  const count = (name: string, value: number, unit: string): Figure => ({ name, value, unit, reference: null, bar: 'none' });
  return [
    count('payme-replay-ledger-sum', rows[0].books, `tiyin after ${REPLAYS} replayed calls`),
    count('payme-replay-wrong-grants', rows[0].twice + rows[0].wrong, 'grants'),
    count('payme-replay-failures', failed, 'calls'),
  ];
}

export const bench: Bench = {
  name: 'payme-callback',
  description: `Payme's calls over HTTP against hand-written SQL through node-pg, then ${REPLAYS} replayed calls`,
  run: async () => {
    const server = await startBenchServer({ env: KASSA });
    try {
      const payme = paymeAt(server.url);
      const invoices = await addInvoices(server.sql, ROUNDS + WARM, 0);
      const byHand = await addInvoices(server.sql, ROUNDS + WARM, 100_000);
      const ours: Record<'create' | 'perform', number[]> = { create: [], perform: [] };
      const theirs: Record<'create' | 'perform', number[]> = { create: [], perform: [] };
      const known: { invoice: OpenInvoice; id: string }[] = [];
      for (const [round, invoice] of invoices.entries()) {
        const other = byHand[round];
        if (other === undefined) throw new Error('there are as many of both');
        const [id, otherId] = [newPaymeId(), newPaymeId()];
        const times = [
          await millis(() => payme('CreateTransaction', createOf(invoice, id))),
          await millis(() => payme('PerformTransaction', { id })),
          await millis(() => createByHand(server.sql, other, otherId)),
          await millis(() => confirmByHand(server.sql, other, otherId)),
        ] as const;
        known.push({ invoice, id });
        if (round < WARM) continue;
        ours.create.push(times[0]);
        ours.perform.push(times[1]);
        theirs.create.push(times[2]);
        theirs.perform.push(times[3]);
      }
      const figures = (['create', 'perform'] as const).map(
        (call): Figure => ({
          name: `payme-${call}-p95`,
          value: quantile(ours[call], 0.95),
          unit: 'ms',
          reference: { name: 'hand-written-sql', value: quantile(theirs[call], 0.95) },
          bar: 'for information',
        }),
      );
      const statements = await statementsOf(server, await addInvoices(server.sql, 3, 200_000));
      return [...statements, ...figures, ...(await replay(server, payme, known))];
    } finally {
      await server.stop();
    }
  },
};
