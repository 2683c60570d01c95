import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Running, startChild } from './child.ts';
import { waitForPort } from './ports.ts';
import { ROOT } from './root.ts';

const READY_TIMEOUT_MS = 60_000;
/** The API lets running requests finish for 10 s, the worker lets go of its jobs. */
const STOP_GRACE_MS = 15_000;

export async function startApi(env: NodeJS.ProcessEnv, logsDir: string): Promise<Running> {
  const api = await startRole('api', env, logsDir);
  let reason: string | undefined;
  void api.exited.then((text) => {
    reason = text;
  });
  for (const deadline = Date.now() + READY_TIMEOUT_MS; Date.now() < deadline; await sleep(50)) {
    if (reason) throw new Error(failure('api', reason, logsDir));
    if (await isReady(`http://127.0.0.1:${env.PORT}/readyz`)) return api;
  }
  await api.stop();
  throw new Error(failure('api', `not ready within ${READY_TIMEOUT_MS / 1000} s`, logsDir));
}

export function startWorker(env: NodeJS.ProcessEnv, logsDir: string): Promise<Running> {
  return startRole('worker', env, logsDir);
}

/** Resolves once it answers, or when the time is up: nothing else waits for it. */
export async function startPaymeStandIn(env: NodeJS.ProcessEnv, logsDir: string): Promise<Running> {
  const standIn = await startRole('payme-stand-in', env, logsDir);
  await waitForPort(Number(env.PAYME_STAND_IN_PORT), READY_TIMEOUT_MS / 4);
  return standIn;
}

/** Runs a role that ends by itself. @throws Error with the end of its log when it fails. */
export async function runServerRole(
  role: 'migrate' | 'demo-accounts' | 'first-admin',
  env: NodeJS.ProcessEnv,
  logsDir: string,
): Promise<void> {
  const running = await startRole(role, env, logsDir);
  const reason = await running.exited;
  if (reason !== 'exit code 0') throw new Error(failure(role, reason, logsDir));
}

function startRole(role: string, env: NodeJS.ProcessEnv, logsDir: string): Promise<Running> {
  return startChild({
    command: process.execPath,
    args: [join(ROOT, 'server/src/main.ts')],
    cwd: ROOT,
    env: { ...env, SAHNA_ROLE: role },
    logFile: join(logsDir, `${role}.log`),
    stopGraceMs: STOP_GRACE_MS,
  });
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}

function failure(role: string, reason: string, logsDir: string): string {
  const file = join(logsDir, `${role}.log`);
  const tail = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
  return `the server's ${role} role did not succeed (${reason}); end of ${file}:\n${tail}`;
}
