import { randomBytes } from 'node:crypto';
import { createPasswords } from '../../server/src/features/accounts/passwords.ts';
import { signUp, startBenchServer } from './lib/bench-server.ts';
import { type Bench, type Figure, quantile } from './lib/figure.ts';
import { type OneCaller, openCaller } from './lib/one-caller.ts';

const ROUNDS = 150;
/** Until V8 has compiled what a sign-in runs: a server signs people in all day. */
const WARM_UP = 300;
const EMAIL = 'login@bench.uz';
const PASSWORD = 'a long bench password';
/** Other work on the machine only adds, and adds most to what takes several processes: all sides are told by their quietest tenth. */
const quiet = (samples: readonly number[]): number => quantile(samples, 0.1);

async function millis(work: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** What is measured in turn, against one server with one account. */
async function worksOn(caller: OneCaller) {
  // Our own hashing at its cost of today, without server, database and wire.
  const passwords = createPasswords();
  const stored = await passwords.hash(PASSWORD);
  const signIn = async (login: string, password: string, expected: number) => {
    const { status, text } = await caller.post('/api/v1/auth/login', { login, password, device: { kind: 'web', name: 'bench' } });
    if (status !== expected) throw new Error(`a sign-in answered ${status}: ${text}`);
  };
  return {
    hash: () => passwords.matches(stored, PASSWORD),
    wire: () => caller.get('/healthz'),
    login: () => signIn(EMAIL, PASSWORD, 200),
    wrong: () => signIn(EMAIL, 'a wrong password', 401),
    unknown: () => signIn(`${randomBytes(6).toString('hex')}@bench.uz`, PASSWORD, 401),
  };
}

async function measure(caller: OneCaller): Promise<readonly Figure[]> {
  const works = await worksOn(caller);
  const samples: Record<keyof typeof works, number[]> = { hash: [], wire: [], login: [], wrong: [], unknown: [] };
  for (let round = 0; round < WARM_UP; round += 1) await works.login();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of ['hash', 'wire', 'login', 'wrong', 'unknown'] as const) samples[name].push(await millis(works[name]));
  return [
    {
      name: 'login',
      value: quiet(samples.login),
      unit: 'ms',
      reference: { name: 'bare-hash', value: quiet(samples.hash) },
      bar: 'at most 1.3 of the bare hash',
    },
    {
      name: 'login-wire',
      value: quiet(samples.wire),
      unit: 'ms',
      reference: null,
      bar: 'for information: an answer without work, which every sign-in contains',
    },
    {
      name: 'login-unknown-account',
      value: quiet(samples.unknown),
      unit: 'ms',
      reference: { name: 'wrong-password', value: quiet(samples.wrong) },
      bar: 'within 20 % of each other (A03)',
    },
  ];
}

export const bench: Bench = {
  name: 'login',
  description: 'Signing in over HTTP against the bare password hash of the same cost, measured in turn',
  run: async () => {
    const server = await startBenchServer();
    const caller = await openCaller(server.url);
    try {
      await signUp(server, EMAIL);
      return await measure(caller);
    } finally {
      caller.close();
      await server.stop();
    }
  },
};
