import type { Client } from 'pg';
import { signUp, startBenchServer } from './lib/bench-server.ts';
import { type Bench, quantile } from './lib/figure.ts';
import { fillCatalogue } from './lib/large-catalogue.ts';

const TITLES = Number(process.env['BENCH_TITLES'] ?? 100_000);
const ROUNDS = 300;

type RailRule = {
  readonly id: string;
  readonly kind: string | null;
  readonly genre_id: string | null;
  readonly sort: 'new' | 'popular';
  readonly size: number;
};

/** One rail read from its index, written out as a person would who knows the rails by heart. */
function branchOf({ id, kind, genre_id, sort, size }: RailRule): string {
  if (genre_id !== null)
    return `(select '${id}' as rail, g.title_id as id from title_genres g where g.genre_id = '${genre_id}' and g.listed_at is not null order by g.listed_at desc, g.title_id desc limit ${size})`;
  const order = sort === 'new' ? 't.listed_at desc, t.id desc' : 't.views desc, t.id desc';
  return `(select '${id}' as rail, t.id from titles t where t.status = 'published'${kind === null ? '' : ` and t.kind = '${kind}'`} order by ${order} limit ${size})`;
}

/** The best a person would write by hand for the same cards: every rail from its index, texts by fallback, one prepared statement. */
async function writeByHand(sql: Client): Promise<string> {
  const { rows } = await sql.query<RailRule>('select id, kind, genre_id, sort, size from rails order by position');
  return `select p.rail, t.id, t.kind, t.slug, t.year, t.age_rating, t.tier, t.genre_ids, t.poster, t.backdrop, t.duration_sec, t.rating_average, t.rating_count, x.title, x.description, x.locale
    from (${rows.map(branchOf).join(' union all ')}) p join titles t on t.id = p.id
    cross join lateral (select title, description, locale from title_texts where title_id = t.id and locale in ('kk', 'ru', 'en')
      order by array_position(array['kk','ru','en'], locale) limit 1) x`;
}

async function millis(work: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** Statements that PostgreSQL has committed since it started; a server without a worker runs nothing of its own. */
async function committed(sql: Client): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const { rows } = await sql.query('select xact_commit::int as count from pg_stat_database where datname = current_database()');
  return rows[0].count;
}

export const bench: Bench = {
  name: 'home',
  description: `The home screen over HTTP with ${TITLES} titles, against hand-written SQL through node-pg (A1, A3)`,
  run: async () => {
    const server = await startBenchServer();
    try {
      const { accountId, token } = await signUp(server, 'home@bench.uz');
      await fillCatalogue(server.sql, TITLES, accountId);
      const home = async () => {
        const response = await fetch(`${server.url}/api/v1/home?locale=kk`, { headers: { authorization: `Bearer ${token}` } });
        if (!response.ok) throw new Error(`home answered ${response.status}`);
        return response.text();
      };
      const text = await writeByHand(server.sql);
      const byHand = () => server.sql.query({ name: 'home', text });
      for (let warm = 0; warm < 30; warm += 1) {
        await home();
        await byHand();
      }
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        ours.push(await millis(home));
        theirs.push(await millis(byHand));
      }
      const before = await committed(server.sql);
      for (let round = 0; round < 100; round += 1) await home();
      const after = await committed(server.sql);
      return [
        {
          name: 'home-p95',
          value: quantile(ours, 0.95),
          unit: 'ms',
          reference: { name: 'hand-written-sql', value: quantile(theirs, 0.95) },
          bar: 'at most 4 times the SQL',
        },
        {
          name: 'home-p50',
          value: quantile(ours, 0.5),
          unit: 'ms',
          reference: { name: 'hand-written-sql', value: quantile(theirs, 0.5) },
          bar: 'for information',
        },
        {
          name: 'home-statements',
          value: Math.round((after - before - 1) / 10) / 10,
          unit: 'statements',
          reference: null,
          bar: 'at most 2',
        },
      ];
    } finally {
      await server.stop();
    }
  },
};
