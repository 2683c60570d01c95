import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identify, isSameProcess, type ProcessIdentity, stopProcess } from './process-identity.ts';

type Recorded = { readonly launcher: ProcessIdentity; readonly url: string; readonly children: Readonly<Record<string, ProcessIdentity>> };

/** The processes of one data folder, written down so that a start after `kill -9` knows what to clean up. */
export type RunRecord = {
  readonly set: (name: string, identity: ProcessIdentity) => void;
  readonly remove: (name: string) => void;
  /** The run ended in order. */
  readonly clear: () => void;
};

export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
}

const ORPHAN_GRACE_MS = 5000;
/** Later services use earlier ones: they are stopped first. */
const byAgeDescending = (children: Recorded['children']) => Object.entries(children).toReversed();

/**
 * Takes the data folder for this process. Children of a launcher that was killed are stopped.
 * @throws AlreadyRunning when the launcher of another run is alive.
 */
export async function claimDataDir(file: string, url: string, onOrphan: (name: string) => void): Promise<RunRecord> {
  const previous = read(file);
  if (previous && previous.launcher.pid !== process.pid && isSameProcess(previous.launcher)) {
    throw new AlreadyRunning(`already running at ${previous.url} (process ${previous.launcher.pid}); stop it first, or set SAHNA_DATA_DIR`);
  }
  for (const [name, identity] of byAgeDescending(previous?.children ?? {})) {
    if (isSameProcess(identity)) onOrphan(name);
    await stopProcess(identity, ORPHAN_GRACE_MS, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
  }
  const launcher = identify(process.pid) ?? { pid: process.pid, startedAt: 'unknown' };
  const children = new Map<string, ProcessIdentity>();
  const write = () => writeWhole(file, { launcher, url, children: Object.fromEntries(children) });
  write();
  return {
    set(name, identity) {
      children.set(name, identity);
      write();
    },
    remove(name) {
      children.delete(name);
      write();
    },
    clear: () => rmSync(file, { force: true }),
  };
}

function read(file: string): Recorded | null {
  try {
    // Written whole by `writeWhole`.
    return JSON.parse(readFileSync(file, 'utf8')) as Recorded;
  } catch {
    return null;
  }
}

function writeWhole(file: string, record: Recorded): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(record, null, 2));
  renameSync(`${file}.new`, file);
}
