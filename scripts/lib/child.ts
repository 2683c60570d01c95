import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OsUser } from './os-user.ts';
import { identify, type ProcessIdentity, stopProcess } from './process-identity.ts';

/** A process that runs by itself: its output goes to a file, so it needs nothing from us once it is started. */
export type Running = {
  readonly identity: ProcessIdentity;
  /** Resolves with the reason ("exit code 1") when the process is gone, wanted or not. */
  readonly exited: Promise<string>;
  /** Asks it to stop, kills its whole process group after the grace time, resolves when it is gone. */
  readonly stop: () => Promise<void>;
};

export type ChildOptions = {
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly user?: OsUser | null;
  /** Written to standard input, for what must not stand on a command line. */
  readonly input?: string;
  readonly stopSignal?: NodeJS.Signals;
  readonly stopGraceMs: number;
};

const LOG_LIMIT_BYTES = 10 * 1024 ** 2;

/** @throws Error when the program cannot be run at all. */
export async function startChild(options: ChildOptions): Promise<Running> {
  const log = openLog(options.logFile);
  const child = spawn(options.command, options.args, {
    ...(options.user ?? {}),
    ...(options.cwd ? { cwd: options.cwd } : {}),
    env: options.env ?? process.env,
    // Its own process group: Ctrl-C in the terminal must reach the launcher only, which stops its children in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', log, log],
  });
  closeSync(log);
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (cause) => reject(new Error(`${options.command} does not start: ${cause.message}`, { cause })));
  });
  child.stdin?.end(options.input);
  const identity = identify(child.pid ?? 0) ?? { pid: child.pid ?? 0, startedAt: 'gone' };
  return { identity, exited, stop: () => stopProcess(identity, options.stopGraceMs, options.stopSignal) };
}

/** Appends; a file that has grown large is kept once as `.1`. */
function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}
