import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { InputOf } from '../../bridge/index.ts';
import { createQueue } from '../../uploads/create-queue.ts';
import { createTusSender } from '../../uploads/tus-sender.ts';
import { afterRestart, fingerprintOf, type UploadEntry } from '../../uploads/upload-entry.ts';
import { createQueueFile } from './queue-file.ts';

type ManagerDeps = {
  /** Where the queue is kept. */
  readonly path: string;
  readonly apiOrigin: string;
  readonly accessToken: () => Promise<string | null>;
  /** Asks the window for a new access token; resolves when there is one, or when waiting is pointless. */
  readonly renewToken: () => Promise<void>;
};

async function fingerprint(path: string): Promise<{ readonly sizeBytes: number; readonly fingerprint: string }> {
  const { size, mtimeMs } = await stat(path);
  return { sizeBytes: size, fingerprint: fingerprintOf(basename(path), size, mtimeMs) };
}

async function newEntry(path: string, target: InputOf<'addUploads'>['target']): Promise<UploadEntry> {
  const progress = { sentBytes: 0, bytesPerSec: null, state: 'waiting', code: null, uploadUrl: null } as const;
  return { id: randomUUID(), ...target, filename: basename(path), ...progress, path, ...(await fingerprint(path)) };
}

/** The upload queue of this machine: reads the disk itself, and goes on after a restart from what the server has. */
export async function createUploadManager({ path, apiOrigin, accessToken, renewToken }: ManagerDeps) {
  const file = createQueueFile(path);
  const restored = await file.read();
  const queue = createQueue<string>({
    entries: afterRestart(restored, (entry) => entry.path !== null && existsSync(entry.path)),
    sourceOf: (entry) => (entry.path !== null && existsSync(entry.path) ? entry.path : null),
    send: createTusSender({
      apiOrigin,
      accessToken,
      renewToken,
      open: (source) => ({ file: createReadStream(source) }),
    }),
    save: file.write,
    now: () => Date.now(),
  });
  return {
    ...queue,
    addPaths: async ({ paths, target }: InputOf<'addUploads'>): Promise<void> => {
      queue.add(await Promise.all(paths.map((one) => newEntry(one, target))));
    },
    /** @throws Error when it is another file */
    locate: async ({ id, path: found }: InputOf<'locateUpload'>): Promise<void> => {
      const entry = queue.entries().find((one) => one.id === id);
      if (entry === undefined || entry.fingerprint !== (await fingerprint(found)).fingerprint) throw new Error('Another file');
      queue.relocate(id, found);
    },
    stop: async (): Promise<void> => {
      queue.stopAll();
      await file.flushed();
    },
  };
}
