import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/root.ts';
import { type BenchServer, signUp, startBenchServer } from './lib/bench-server.ts';
import { signUpCreator, startPlayback } from './lib/creator.ts';
import { type Bench, median } from './lib/figure.ts';
import { type Load, requestsPerSecond } from './lib/http-load.ts';

const CLIENTS = 32;
const ROUNDS = 9;
const ROUND_MS = 1500;
/** Linux counts a process's CPU time in hundredths of a second. */
const TICK_MICROS = 10_000;

/** A server under load: where it is called, and whose CPU time it uses. */
type Target = { readonly load: Load; readonly pid: number };
/** What one round of beats gave. */
type Round = { readonly perSecond: number; readonly cpuMicros: number };

function cpuTicks(pid: number): number {
  // Fields 14 and 15, counted after the name in brackets, which may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

async function play({ load, pid }: Target): Promise<Round> {
  const before = cpuTicks(pid);
  const perSecond = await requestsPerSecond(load, { clients: CLIENTS, ms: ROUND_MS });
  const beats = (perSecond * ROUND_MS) / 1000;
  return { perSecond, cpuMicros: ((cpuTicks(pid) - before) * TICK_MICROS) / beats };
}

const body = () => JSON.stringify({ positionSec: 100, state: 'playing', at: new Date().toISOString() });

/** A process of its own with nothing but the one Redis call behind node:http. */
async function startRawHandler(redisUrl: string): Promise<Target & { readonly stop: () => void }> {
  const child = fork(join(ROOT, 'scripts/bench/lib/raw-heartbeat.ts'), [redisUrl]);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', (code) => reject(new Error(`the raw handler ended with ${code}`)));
  });
  const url = new URL(`http://127.0.0.1:${port}/heartbeat`);
  return { load: { url, headers: { 'content-type': 'application/json' }, body }, pid: child.pid ?? 0, stop: () => child.kill() };
}

/** Statements that PostgreSQL counted, once its figures have settled. */
async function committed({ sql }: BenchServer): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const { rows } = await sql.query('select xact_commit::int as count from pg_stat_database where datname = current_database()');
  return rows[0].count;
}

/** A film that plays, on a server whose worker has nothing more to do and is gone: what is counted is the API's. */
async function startFilm(server: BenchServer): Promise<Target> {
  const worker = await server.startWorker();
  const creator = await signUpCreator(server);
  const { titleId, playableId } = await creator.createFilm('Heartbeat');
  await creator.upload(titleId, join(ROOT, 'scripts/demo/media/sintel-trailer.mkv'));
  await server.sql.query(`update titles set status = 'published', listed_at = now() where id = $1`, [titleId]);
  const { token } = await signUp(server, 'heartbeat@bench.uz');
  for (;;) {
    const session = await startPlayback(server, token, playableId);
    if (session !== null) {
      await worker.stop();
      const url = new URL(`${server.url}/api/v1/playback/sessions/${session.id}/heartbeat`);
      return { load: { url, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body }, pid: server.apiPid };
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export const bench: Bench = {
  name: 'heartbeat',
  description: `Heartbeats over HTTP from ${CLIENTS} clients, against node:http with the one Redis call (S2)`,
  run: async () => {
    const server = await startBenchServer();
    const raw = await startRawHandler(server.redisUrl);
    try {
      const ours = await startFilm(server);
      for (const target of [ours, raw]) await play(target);
      const before = await committed(server);
      const rounds: { readonly ours: Round; readonly raw: Round }[] = [];
      for (let round = 0; round < ROUNDS; round += 1) rounds.push({ ours: await play(ours), raw: await play(raw) });
      const beats = rounds.reduce((sum, { ours: { perSecond } }) => sum + (perSecond * ROUND_MS) / 1000, 0);
      // One is the reading of the figure before.
      const statements = (await committed(server)) - before - 1;
      const ratios = rounds.map(({ ours, raw }) => ours.perSecond / raw.perSecond);
      const perSecond = median(rounds.map(({ raw }) => raw.perSecond));
      return [
        {
          name: 'heartbeat-throughput',
          value: median(ratios) * perSecond,
          unit: 'heartbeats/s',
          reference: { name: 'raw-node-http', value: perSecond },
          bar: 'at least 0.8 of the raw handler, as the median of ratios per round',
        },
        {
          name: 'heartbeat-cpu',
          value: median(rounds.map(({ ours }) => ours.cpuMicros)),
          unit: 'µs of the server',
          reference: { name: 'raw-node-http', value: median(rounds.map(({ raw }) => raw.cpuMicros)) },
          bar: 'for information',
        },
        {
          name: 'heartbeat-statements',
          value: statements,
          unit: `statements in ${beats.toFixed(0)} heartbeats`,
          reference: null,
          bar: 'none per heartbeat; positions are flushed every four seconds',
        },
      ];
    } finally {
      raw.stop();
      await server.stop();
    }
  },
};
