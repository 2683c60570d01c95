import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process of one particular run: pids are reused, a pid together with its start time is not. */
export type ProcessIdentity = { readonly pid: number; readonly startedAt: string };

/** Null when no such process lives (a zombie counts as dead). */
export function identify(pid: number): ProcessIdentity | null {
  const startedAt = process.platform === 'linux' ? linuxStart(pid) : posixStart(pid);
  return startedAt === null ? null : { pid, startedAt };
}

export function isSameProcess(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

/** Sends SIGTERM, then SIGKILL after `graceMs`; resolves when the process is gone. */
export async function stopProcess(identity: ProcessIdentity, graceMs: number, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (!isSameProcess(identity)) return;
  sendSignal(identity.pid, signal);
  const deadline = Date.now() + graceMs;
  while (isSameProcess(identity)) {
    if (Date.now() > deadline) sendSignal(identity.pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
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

function posixStart(pid: number): string | null {
  try {
    process.kill(pid, 0);
    if (process.platform === 'win32') return 'alive';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
