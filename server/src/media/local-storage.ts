import { randomUUID } from 'node:crypto';
import { constants, createReadStream, type Dirent } from 'node:fs';
import { access, link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@app/contracts';
import { assertKey, type Storage } from './storage.ts';

/** Folder for files that are still being written; beside the keys, which never begin with a dot, and on the same file system. */
const UNFINISHED = '.unfinished';

/** Storage in a folder of this machine. */
export function createLocalStorage(root: string): Storage {
  const base = path.resolve(root);

  const pathOf = (key: string): string => {
    assertKey(key);
    const full = path.join(base, ...key.split('/'));
    // The pattern of keys already forbids it; a second look costs nothing (Jellyfin CVE-2026-35031 class).
    if (!full.startsWith(base + path.sep)) throw new TypeError('storage key leaves the storage');
    return full;
  };

  const storage: Storage = {
    put: async (key, content) => {
      const target = pathOf(key);
      const unfinished = path.join(base, UNFINISHED, randomUUID());
      await mkdir(path.dirname(unfinished), { recursive: true });
      const file = await open(unfinished, 'wx', 0o640);
      try {
        await writeFile(file, content);
        await file.sync();
        await file.close();
        await mkdir(path.dirname(target), { recursive: true });
        await publish(unfinished, target);
        await syncFolder(path.dirname(target));
      } catch (error) {
        await file.close().catch(() => undefined);
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    ping: async () => {
      const folder = path.join(base, UNFINISHED);
      await mkdir(folder, { recursive: true });
      await access(folder, constants.R_OK | constants.W_OK);
    },
    find: async (key) => {
      const stats = await orNull(stat(pathOf(key)));
      return stats?.isFile() ? { sizeBytes: stats.size, modifiedAtMs: stats.mtimeMs } : null;
    },
    open: async (key, range) => {
      const file = await orNull(open(pathOf(key), 'r'));
      if (file === null) throw new AppError('media.not_found');
      const { size, mtimeMs } = await file.stat();
      return { stream: createReadStream('', { fd: file, ...range }), sizeBytes: size, modifiedAtMs: mtimeMs };
    },
    read: async (key) => {
      const content = await orNull(readFile(pathOf(key)));
      if (content === null) throw new AppError('media.not_found');
      return content;
    },
    list: async (prefix) => {
      const entries = (await orNull(readdir(pathOf(prefix), { recursive: true, withFileTypes: true }))) ?? [];
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => keyOf(base, entry))
        .sort();
    },
    listFolders: async (prefix) => {
      const entries = (await orNull(readdir(pathOf(prefix), { withFileTypes: true }))) ?? [];
      return entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort();
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    removeAll: (prefix) => rm(pathOf(prefix), { recursive: true, force: true }),
    removeUnfinished: async (beforeMs) => {
      const folder = path.join(base, UNFINISHED);
      let removed = 0;
      for (const name of (await orNull(readdir(folder))) ?? []) {
        const stats = await orNull(stat(path.join(folder, name)));
        if (stats === null || stats.mtimeMs > beforeMs) continue;
        await rm(path.join(folder, name), { force: true });
        removed += 1;
      }
      return removed;
    },
    withLocalFile: async (key, work) => {
      if ((await storage.find(key)) === null) throw new AppError('media.not_found');
      return work(pathOf(key));
    },
  };
  return storage;
}

function keyOf(base: string, entry: Dirent): string {
  return path.relative(base, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
}

/**
 * A link, unlike a rename, never replaces: of two writers of one key the first wins and the other's file is dropped.
 * Where the file system has no links, the rename's narrow gap is accepted.
 */
async function publish(unfinished: string, target: string): Promise<void> {
  try {
    await link(unfinished, target);
  } catch (error) {
    if (!hasCode(error, ['EEXIST'])) return rename(unfinished, target);
  }
  await rm(unfinished, { force: true });
}

/** A new name is durable once its folder is (POSIX); Windows knows no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

const ABSENT = ['ENOENT', 'ENOTDIR', 'EISDIR'];

async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    if (hasCode(error, ABSENT)) return null;
    throw error;
  }
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
