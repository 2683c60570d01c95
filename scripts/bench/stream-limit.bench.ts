import { connect } from 'node:net';
import { join } from 'node:path';
import { createCache } from '../../server/src/cache/index.ts';
import { createLogger } from '../../server/src/observability/index.ts';
import { ROOT } from '../lib/root.ts';
import { type BenchServer, signUp, startBenchServer } from './lib/bench-server.ts';
import { signUpCreator, startPlayback } from './lib/creator.ts';
import type { Bench } from './lib/figure.ts';

const CLIENTS = 64;
const STARTS = 1000;
const PLANS = { basic: 1, premium: 3, premium_plus: 4 } as const;
const LEASE_RACES = 20_000;

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

/** CPU seconds that Redis has used, from `INFO cpu`. */
function redisCpuSec(url: string): Promise<number> {
  const { hostname, port, password } = new URL(url);
  const commands = `${password === '' ? '' : `AUTH ${password}\r\n`}INFO cpu\r\nQUIT\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(commands));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
    });
    socket.once('error', reject);
    socket.once('close', () => {
      const of = (name: string) => Number(new RegExp(`${name}:([\\d.]+)`).exec(text)?.[1] ?? 0);
      resolve(of('used_cpu_user') + of('used_cpu_sys'));
    });
  });
}

/** Redis CPU per decision, in microseconds, and over-admissions of the bare leases. */
async function raceLeases(url: string): Promise<{ readonly overAdmitted: number; readonly cpuMicros: number }> {
  const { leases, close } = createCache({ REDIS_URL: url }, createLogger({ LOG_LEVEL: 'error', SAHNA_ROLE: 'api' }));
  const before = await redisCpuSec(url);
  const admitted = new Map<string, number>();
  const groups = 20;
  for (let batch = 0; batch < LEASE_RACES / 1000; batch += 1)
    await Promise.all(
      Array.from({ length: 1000 }, async (_, index) => {
        const group = `bench-${index % groups}`;
        const lease = await leases.acquire({
          group,
          member: `m${batch}-${index}`,
          value: 'bench',
          limit: 3,
          ttlMs: 600_000,
          nowMs: Date.now(),
        });
        if (lease.admitted) admitted.set(group, (admitted.get(group) ?? 0) + 1);
      }),
    );
  const cpuMicros = (((await redisCpuSec(url)) - before) * 1e6) / LEASE_RACES;
  await close();
  return { overAdmitted: [...admitted.values()].reduce((sum, count) => sum + Math.max(0, count - 3), 0), cpuMicros };
}

export const bench: Bench = {
  name: 'stream-limit',
  description: `${STARTS} racing starts from ${CLIENTS} clients on one account of each plan (S1)`,
  run: async () => {
    const server = await startBenchServer({ worker: true });
    try {
      const creator = await signUpCreator(server);
      const { titleId, playableId } = await creator.createFilm('Stream limit');
      await creator.upload(titleId, join(ROOT, 'scripts/demo/media/sintel-trailer.mkv'));
      while ((await startPlayback(server, creator.token, playableId)) === null) await new Promise((resolve) => setTimeout(resolve, 100));
      await server.sql.query(`update titles set status = 'published', listed_at = now() where id = $1`, [titleId]);
      let over = 0;
      let under = 0;
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
      const leases = await raceLeases(server.redisUrl);
      return [
        { name: 'stream-limit-over-admissions', value: over + leases.overAdmitted, unit: 'starts', reference: null, bar: 'none' },
        { name: 'stream-limit-refused-in-error', value: under, unit: 'starts', reference: null, bar: 'none' },
        {
          name: 'stream-limit-redis-cpu',
          value: leases.cpuMicros,
          unit: 'µs per start',
          reference: null,
          bar: 'for information: 6 µs per heartbeat is the goal of S1',
        },
      ];
    } finally {
      await server.stop();
    }
  },
};
