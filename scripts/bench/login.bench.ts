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

async function millis(work: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/**
 * Two works in turn, and what each takes in milliseconds. A hash takes longer the longer its process was idle before (7 ms at once,
 * 10 ms after 150 ms), so both sides wait for each other and for nothing else. Other work on the machine only adds, and adds most to
 * what takes several processes: both are told by their quietest tenth.
 */
async function inTurn(first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const samples: { readonly first: number[]; readonly second: number[] } = { first: [], second: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    samples.first.push(await millis(first));
    samples.second.push(await millis(second));
  }
  return { first: quantile(samples.first, 0.1), second: quantile(samples.second, 0.1) };
}

/** What is measured, against one server with one account. */
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
  for (let round = 0; round < WARM_UP; round += 1) await works.login();
  const signingIn = await inTurn(works.hash, works.login);
  const answering = await inTurn(works.hash, works.wire);
  const refusing = await inTurn(works.wrong, works.unknown);
  return [
    {
      name: 'login',
      value: signingIn.second,
      unit: 'ms',
      reference: { name: 'bare-hash', value: signingIn.first },
      bar: 'at most 1.3 of the bare hash',
    },
    {
      name: 'login-wire',
      value: answering.second,
      unit: 'ms',
      reference: null,
      bar: 'for information: what an answer without any work takes, which every sign-in contains',
    },
    {
      name: 'login-unknown-account',
      value: refusing.second,
      unit: 'ms',
      reference: { name: 'wrong-password', value: refusing.first },
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
