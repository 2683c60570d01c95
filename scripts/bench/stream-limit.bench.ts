import { join } from 'node:path';
import { ROOT } from '../lib/root.ts';
import { type BenchServer, signUp, startBenchServer } from './lib/bench-server.ts';
import { signUpCreator, startPlayback } from './lib/creator.ts';
import type { Bench, Figure } from './lib/figure.ts';
import { measureLeases } from './lib/many-leases.ts';
import { raceStarts, silentPlaceReturnsSec } from './lib/racing-starts.ts';

const CLIENTS = 64;
const STARTS = 1000;
const PLANS = { basic: 1, premium: 3, premium_plus: 4 } as const;

/** Sends `STARTS` starts on one account from `CLIENTS` clients at once. Returns how many the server admitted. */
async function race(server: BenchServer, token: string, playableId: string): Promise<number> {
  let left = STARTS;
  let admitted = 0;
  const client = async () => {
    for (; left > 0; ) {
      left -= 1;
      const response = await fetch(`${server.url}/api/v1/playback/sessions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ playableId }),
      });
      if (response.status === 201) admitted += 1;
      else if (response.status !== 409) throw new Error(`a start answered ${response.status}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return admitted;
}

/** One account of each plan that starts a film `STARTS` times. */
async function raceEachPlan(server: BenchServer): Promise<{ readonly over: number; readonly under: number }> {
  const creator = await signUpCreator(server);
  const { titleId, playableId } = await creator.createFilm('Stream limit');
  await creator.upload(titleId, join(ROOT, 'scripts/demo/media/sintel-trailer.mkv'));
  while ((await startPlayback(server, creator.token, playableId)) === null) await new Promise((resolve) => setTimeout(resolve, 100));
  await server.sql.query(`update titles set status = 'published', listed_at = now() where id = $1`, [titleId]);
  let [over, under] = [0, 0];
  for (const [plan, limit] of Object.entries(PLANS)) {
    const { accountId, token } = await signUp(server, `${plan}@bench.uz`);
    if (plan !== 'basic')
      await server.sql.query(
        `insert into given_plans (id, account_id, plan_code, starts_at, ends_at) values (gen_random_uuid(), $1, $2, now() - interval '1 minute', null)`,
        [accountId, plan],
      );
    const admitted = await race(server, token, playableId);
    over += Math.max(0, admitted - limit);
    under += Math.max(0, limit - admitted);
  }
  return { over, under };
}

const count = (name: string, value: number, unit: string, bar: string): Figure => ({
  name: `stream-limit-${name}`,
  value,
  unit,
  reference: null,
  bar,
});

export const bench: Bench = {
  name: 'stream-limit',
  description: `A million live leases, a million racing starts of ${CLIENTS} clients, ${STARTS} over HTTP on each plan (S1)`,
  run: async () => {
    const server = await startBenchServer({ worker: true });
    try {
      const { over, under } = await raceEachPlan(server);
      const leases = await measureLeases(server.redisUrl);
      const races = await raceStarts(server.redisUrl);
      const starts = races.starts + STARTS * Object.keys(PLANS).length;
      return [
        count('racing-starts', starts, `starts of ${CLIENTS} clients`, '10^6'),
        count('over-admissions', over + races.overAdmitted, 'starts', 'none'),
        count('refused-in-error', under + races.refusedInError, 'starts', 'none'),
        count('live-leases', leases.live, 'leases', '1 M'),
        count('bytes', leases.bytesEach, 'bytes of Redis per stream', 'at most 160'),
        count('heartbeats', leases.renewalsPerSec, 'renewals/s among the live leases, from one client process', 'at least 100 k'),
        count('heartbeats-of-a-core', 1e6 / leases.renewMicros, 'renewals/s that one core of Redis has time for', 'at least 100 k'),
        count('heartbeat-cpu', leases.renewMicros, 'µs of Redis per renewal', 'at most 6, better 2.5'),
        count('heartbeats-lost', leases.lost, 'renewals', 'none'),
        count('start-cpu', leases.acquireMicros, 'µs of Redis per start, filling', 'for information'),
        count('race-cpu', races.startMicros, 'µs of Redis per racing start, one at a time on a connection', 'for information'),
        count('slot-returns', await silentPlaceReturnsSec(server.redisUrl), 's after the last heartbeat', 'at most 45'),
      ];
    } finally {
      await server.stop();
    }
  },
};
