import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type Running, startChild } from './child.ts';
import { freePort, waitForPort } from './ports.ts';

export type Redis = Running & { readonly url: string };

export type RedisOptions = {
  readonly workDir: string;
  readonly logFile: string;
  /** A free port and a new password unless told: a restart keeps those that its clients know. */
  readonly url?: string;
};

const START_TIMEOUT_MS = 10_000;

export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Starts `redis-server` on the loopback interface. It appends to disk once a second, so that positions of the last seconds, places of
 * playing devices and sign-outs outlive a run that was killed.
 */
export async function startRedis(options: RedisOptions): Promise<Redis> {
  mkdirSync(options.workDir, { recursive: true });
  const url = new URL(options.url ?? `redis://:${randomBytes(18).toString('hex')}@127.0.0.1:${await freePort()}`);
  const settings = [
    `port ${url.port}`,
    'bind 127.0.0.1',
    `requirepass ${url.password}`,
    'save ""',
    'appendonly yes',
    'appendfsync everysec',
    'daemonize no',
    `dir "${options.workDir}"`,
    'maxmemory 256mb',
    // Leases of playing devices live here: evicting one would admit a stream too many.
    'maxmemory-policy noeviction',
  ];
  const running = await startChild({
    command: 'redis-server',
    args: ['-'],
    input: `${settings.join('\n')}\n`,
    logFile: options.logFile,
    stopGraceMs: 5000,
  });
  if (!(await waitForPort(Number(url.port), START_TIMEOUT_MS))) {
    await running.stop();
    throw new Error(`redis-server did not start; see ${options.logFile}`);
  }
  return { ...running, url: url.href };
}
