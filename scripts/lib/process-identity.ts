import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process of one particular run: pids are reused, a pid together with its start time is not. */
export type ProcessIdentity = { readonly pid: number; readonly startedAt: string };

const POLL_MS = 25;

/** Null when no such process lives (a zombie counts as dead). */
export function identify(pid: number): ProcessIdentity | null {
  const startedAt = process.platform === 'linux' ? linuxStart(pid) : otherStart(pid);
  return startedAt === null ? null : { pid, startedAt };
}

export function isSameProcess(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

/**
 * Sends `signal`, then SIGKILL to its whole group after `graceMs`; resolves when the process is gone. Members of its group that
 * outlive it (an encoder whose worker was killed) are killed, too.
 */
export async function stopProcess(identity: ProcessIdentity, graceMs: number, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (isSameProcess(identity)) {
    send(identity.pid, signal);
    const deadline = Date.now() + graceMs;
    while (isSameProcess(identity)) {
      if (Date.now() > deadline) send(-identity.pid, 'SIGKILL');
      await sleep(POLL_MS);
    }
  }
  // No process of that number: a group of that number can only be what ours left behind.
  if (identify(identity.pid) === null) send(-identity.pid, 'SIGKILL');
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? Math.abs(pid) : pid, signal);
  } catch {
    // Gone between the look and the signal.
  }
}

/** Field 22 of /proc/PID/stat (proc(5)): start time in clock ticks since boot. */
function linuxStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function otherStart(pid: number): string | null {
  try {
    process.kill(pid, 0);
    if (process.platform === 'win32') return 'alive';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
