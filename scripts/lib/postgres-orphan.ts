import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identify, type ProcessIdentity, stopProcess } from './process-identity.ts';

const STOP_GRACE_MS = 15_000;
const BACKEND_GRACE_MS = 2000;

/**
 * Clears the way for a server over this cluster. PostgreSQL itself refuses to start while the pid in postmaster.pid exists, even
 * as a zombie that nobody reaps (usual in containers) or as another program that got the number after a reboot.
 */
export async function stopOrphanServer(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const recorded = identify(Number(readFileSync(file, 'utf8').split('\n')[0]));
  if (recorded && runsOver(recorded.pid, dataDir)) await stopProcess(recorded, STOP_GRACE_MS, 'SIGINT');
  // Backends of a killed server end by themselves as soon as they notice; a new server must not meet them.
  for (const backend of workingIn(dataDir)) await stopProcess(backend, BACKEND_GRACE_MS, 'SIGQUIT');
  rmSync(file, { force: true });
}

function runsOver(pid: number, dataDir: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataDir);
  } catch {
    return false;
  }
}

/** Servers and backends have the cluster as their working directory. */
function workingIn(dataDir: string): ProcessIdentity[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingDirectory(name) === dataDir)
    .flatMap((pid) => identify(Number(pid)) ?? []);
}

function workingDirectory(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
