import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type UploadEntry, UploadEntrySchema } from '../../uploads/upload-entry.ts';

/** Keeps the queue on disk: whole or not at all, the latest state last. */
export function createQueueFile(path: string) {
  let writing: Promise<void> = Promise.resolve();
  let latest: readonly UploadEntry[] | null = null;

  async function store(): Promise<void> {
    if (latest === null) return;
    const entries = latest;
    latest = null;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, JSON.stringify(entries), { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
  }

  return {
    /** Empty when there is none, or none that can be read. */
    read: async (): Promise<readonly UploadEntry[]> => {
      try {
        return z.array(UploadEntrySchema).parse(JSON.parse(await readFile(path, 'utf8')));
      } catch {
        return [];
      }
    },
    write: (entries: readonly UploadEntry[]): void => {
      latest = entries;
      // A full disk costs the memory of the queue, not the uploads.
      writing = writing.then(store).catch(() => undefined);
    },
    flushed: (): Promise<void> => writing,
  };
}
