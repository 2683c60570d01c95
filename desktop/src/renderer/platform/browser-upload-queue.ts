import type { AppClient } from '@app/features/session';
import type { NewUpload, UploadQueue } from '@app/features/uploads';
import { z } from 'zod';
import { createQueue } from '../../uploads/create-queue.ts';
import { createTusSender } from '../../uploads/tus-sender.ts';
import { afterRestart, fingerprintOf, type UploadEntry, UploadEntrySchema } from '../../uploads/upload-entry.ts';

const KEY = 'uploads';

const fingerprint = (file: File): string => fingerprintOf(file.name, file.size, file.lastModified);

/** The queue of a plain browser page. It outlives a reload but for the files themselves, which a page is not given again. */
export async function createBrowserUploadQueue({ platform, tokens, api, apiOrigin }: AppClient): Promise<UploadQueue> {
  const stored = z.array(UploadEntrySchema).safeParse(await platform.store.get(KEY));
  const files = new Map<string, File>();
  const queue = createQueue<File>({
    entries: stored.success ? afterRestart(stored.data, () => false) : [],
    sourceOf: ({ id }) => files.get(id) ?? null,
    send: createTusSender({
      apiOrigin,
      accessToken: async () => (await tokens.read())?.accessToken ?? null,
      // Any call that needs a token renews one that has run out.
      renewToken: async () => void (await api.accounts.getMe().catch(() => undefined)),
      open: (file) => ({ file }),
    }),
    // Without room to keep the queue it still works until the page is left.
    save: (entries) => void platform.store.set(KEY, entries).catch(() => undefined),
    now: () => Date.now(),
  });

  function newEntry(file: File, target: NewUpload): UploadEntry {
    const id = platform.runtime.newId();
    files.set(id, file);
    const progress = { sizeBytes: file.size, sentBytes: 0, bytesPerSec: null, state: 'waiting', code: null } as const;
    return { id, ...target, filename: file.name, ...progress, uploadUrl: null, fingerprint: fingerprint(file), path: null };
  }

  /** A begun upload of the very same file to the same place; null when there is none. */
  function findLost(file: File, { titleId, playableId, kind }: NewUpload): UploadEntry | null {
    const isSame = (entry: UploadEntry): boolean =>
      entry.state === 'lost' && entry.titleId === titleId && entry.playableId === playableId && entry.kind === kind;
    return queue.entries().find((entry) => isSame(entry) && entry.fingerprint === fingerprint(file)) ?? null;
  }

  return {
    ...queue,
    add: async (added, target) => {
      const fresh: UploadEntry[] = [];
      for (const file of added) {
        const lost = findLost(file, target);
        if (lost === null) fresh.push(newEntry(file, target));
        else {
          files.set(lost.id, file);
          queue.resume(lost.id);
        }
      }
      queue.add(fresh);
    },
    locate: async (id, file) => {
      const entry = queue.entries().find((one) => one.id === id);
      if (entry?.fingerprint !== fingerprint(file)) throw new Error('Another file');
      files.set(id, file);
      queue.resume(id);
    },
  };
}
