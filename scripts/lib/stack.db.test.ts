import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { freePort } from './ports.ts';
import { isSameProcess, type ProcessIdentity } from './process-identity.ts';
import { ROOT } from './root.ts';
import { type Stack, startStack } from './stack.ts';

let dataDir: string;
let stack: Stack | undefined;
let launcher: ChildProcess | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sahna-stack-'));
  chmodSync(dataDir, 0o711);
});

afterEach(async () => {
  launcher?.kill('SIGKILL');
  await stack?.stop();
  stack = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'test', DATABASE_URL: '', REDIS_URL: '' };
const record = () => join(dataDir, 'run.json');

function children(): Record<string, ProcessIdentity> {
  // Written by run-record.ts.
  const { children: recorded } = JSON.parse(readFileSync(record(), 'utf8')) as { children: Record<string, ProcessIdentity> };
  return recorded;
}

async function start(said: string[] = []): Promise<Stack> {
  stack = await startStack({ dataDir, port: 0, env, say: (line) => said.push(line), volatile: true });
  return stack;
}

const isReady = async (url: string) => (await fetch(`${url}/readyz`).catch(() => null))?.ok ?? false;

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(100)) if (await condition()) return;
  throw new Error('it did not come true within 20 s');
}

it('brings killed services back and leaves nothing behind when it is stopped', async () => {
  const said: string[] = [];
  const { url, stop } = await start(said);
  expect(await isReady(url)).toBe(true);
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  const before = children();
  for (const name of ['api', 'postgres'] as const) process.kill(before[name]?.pid ?? 0, 'SIGKILL');
  await until(
    async () => children().api?.pid !== before.api?.pid && children().postgres?.pid !== before.postgres?.pid && (await isReady(url)),
  );
  expect(said.some((line) => line.startsWith('api ended (signal SIGKILL)'))).toBe(true);

  const last = Object.values(children());
  expect(last.map(isSameProcess)).toEqual([true, true, true, true, true]);
  await stop();
  stack = undefined;
  expect(last.map(isSameProcess)).toEqual([false, false, false, false, false]);
  expect(existsSync(record())).toBe(false);
}, 60_000);

it('takes over from a launcher that was killed, and refuses beside one that lives', async () => {
  const options = JSON.stringify({ dataDir, port: await freePort(), volatile: true });
  const program = `import { startStack } from '${join(ROOT, 'scripts/lib/stack.ts')}';
    await startStack({ ...${options}, env: process.env, say: () => undefined });
    console.log('up');`;
  launcher = spawn(process.execPath, ['--input-type=module', '-e', program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  if (launcher.stdout) await once(launcher.stdout, 'data');
  const orphans = Object.values(children());
  await expect(start()).rejects.toThrow('already running');

  launcher.kill('SIGKILL');
  await once(launcher, 'exit');
  const said: string[] = [];
  const { url } = await start(said);
  expect(await isReady(url)).toBe(true);
  expect(orphans.map(isSameProcess)).toEqual([false, false, false, false, false]);
  expect(said.filter((line) => line.includes('of a killed run')).length).toBe(5);
}, 60_000);
