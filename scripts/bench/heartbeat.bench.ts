import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { ROOT } from '../lib/root.ts';
import { type BenchServer, signUp, startBenchServer } from './lib/bench-server.ts';
import { signUpCreator, startPlayback } from './lib/creator.ts';
import { type Bench, median } from './lib/figure.ts';

const CLIENTS = 32;
const ROUNDS = 5;
const ROUND_MS = 1500;

type Target = { readonly url: URL; readonly headers: Record<string, string> };

/** Heartbeats that were answered 200 in a second, from `CLIENTS` clients that keep their connections. */
async function perSecond({ url, headers }: Target): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  let answered = 0;
  const beat = () =>
    new Promise<void>((resolve, reject) => {
      const body = JSON.stringify({ positionSec: 100, state: 'playing', at: new Date().toISOString() });
      const call = request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': String(body.length) } }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`a heartbeat answered ${response.statusCode}`));
        answered += 1;
        response.resume().once('end', resolve);
      });
      call.once('error', reject);
      call.end(body);
    });
  const started = performance.now();
  const client = async () => {
    while (performance.now() - started < ROUND_MS) await beat();
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return answered / seconds;
}

/** A process of its own with nothing but the one Redis call behind node:http. */
async function startRawHandler(redisUrl: string) {
  const child = fork(join(ROOT, 'scripts/bench/lib/raw-heartbeat.ts'), [redisUrl]);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', (code) => reject(new Error(`the raw handler ended with ${code}`)));
  });
  return { url: new URL(`http://127.0.0.1:${port}/heartbeat`), stop: () => child.kill() };
}

/** Statements that PostgreSQL counted, once its figures have settled. */
async function committed({ sql }: BenchServer): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const { rows } = await sql.query('select xact_commit::int as count from pg_stat_database where datname = current_database()');
  return rows[0].count;
}

async function startFilm(server: BenchServer): Promise<Target> {
  const creator = await signUpCreator(server);
  const { titleId, playableId } = await creator.createFilm('Heartbeat');
  await creator.upload(titleId, join(ROOT, 'scripts/demo/media/sintel-trailer.mkv'));
  await server.sql.query(`update titles set status = 'published', listed_at = now() where id = $1`, [titleId]);
  const { token } = await signUp(server, 'heartbeat@bench.uz');
  for (;;) {
    const session = await startPlayback(server, token, playableId);
    if (session !== null)
      return {
        url: new URL(`${server.url}/api/v1/playback/sessions/${session.id}/heartbeat`),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export const bench: Bench = {
  name: 'heartbeat',
  description: `Heartbeats over HTTP from ${CLIENTS} clients, against node:http with the one Redis call (S2)`,
  run: async () => {
    const server = await startBenchServer({ worker: true });
    const raw = await startRawHandler(server.redisUrl);
    try {
      const ours = await startFilm(server);
      const reference: Target = { url: raw.url, headers: { 'content-type': 'application/json' } };
      for (const target of [ours, reference]) await perSecond(target);
      const [mine, theirs]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        mine.push(await perSecond(ours));
        theirs.push(await perSecond(reference));
      }
      const before = await committed(server);
      const rate = await perSecond(ours);
      const statements = (await committed(server)) - before - 1;
      return [
        {
          name: 'heartbeat-throughput',
          value: median(mine),
          unit: 'heartbeats/s',
          reference: { name: 'raw-node-http', value: median(theirs) },
          bar: 'at least 0.8 of the raw handler',
        },
        {
          name: 'heartbeat-statements',
          value: statements / ((rate * ROUND_MS) / 1000),
          unit: 'statements per heartbeat, with all that the server does besides',
          reference: null,
          bar: '0 per heartbeat; positions are flushed in batches',
        },
      ];
    } finally {
      raw.stop();
      await server.stop();
    }
  },
};
