import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { freePort, waitForPort } from './ports.ts';
import { identify, stopProcess } from './process-identity.ts';

export type Redis = { readonly url: string; readonly pid: number; readonly stop: () => Promise<void> };

/**
 * Starts `redis-server` on a free port, without persistence: it holds only what can be rebuilt.
 * Null when the program is not installed.
 */
export async function startRedis(options: { readonly workDir: string; readonly logFile: string }): Promise<Redis | null> {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  mkdirSync(options.workDir, { recursive: true });
  mkdirSync(dirname(options.logFile), { recursive: true });
  const port = await freePort();
  const log = openSync(options.logFile, 'a');
  const flags = {
    port,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    daemonize: 'no',
    dir: options.workDir,
    maxmemory: '256mb',
    'maxmemory-policy': 'noeviction',
  };
  const child = spawn(
    'redis-server',
    Object.entries(flags).flatMap(([key, value]) => [`--${key}`, String(value)]),
    {
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  child.unref();
  child.on('error', () => undefined);
  const self = child.pid === undefined ? null : identify(child.pid);
  if (!(await waitForPort(port, 10_000)) || self === null) throw new Error(`redis-server did not start; see ${options.logFile}`);
  return { url: `redis://127.0.0.1:${port}`, pid: self.pid, stop: () => stopProcess(self, 5000) };
}
