import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalStorage } from './local-storage.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'storage-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('local storage', () => {
  it('gives back what was put, whole or a range of it', async () => {
    const storage = createLocalStorage(root);
    await storage.put('packages/a/v240/init.mp4', Buffer.from('0123456789'));
    expect(await storage.read('packages/a/v240/init.mp4')).toEqual(Buffer.from('0123456789'));
    const { stream, sizeBytes } = await storage.open('packages/a/v240/init.mp4', { start: 2, end: 4 });
    expect(sizeBytes).toBe(10);
    expect((await buffer(stream)).toString()).toBe('234');
  });

  it('never changes a file that is there', async () => {
    const storage = createLocalStorage(root);
    await storage.put('packages/d/1/00001.m4s', Buffer.from('first'));
    await storage.put('packages/d/1/00001.m4s', Buffer.from('second'));
    expect((await storage.read('packages/d/1/00001.m4s')).toString()).toBe('first');
  });

  it('shows nothing of a file whose writing failed', async () => {
    const storage = createLocalStorage(root);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('disk pulled');
      })(),
    );
    await expect(storage.put('packages/b/v240/00001.m4s', broken)).rejects.toThrow('disk pulled');
    expect(await storage.find('packages/b/v240/00001.m4s')).toBeNull();
    expect(await readdir(path.join(root, '.unfinished'))).toEqual([]);
  });

  it('lists and removes by prefix only', async () => {
    const storage = createLocalStorage(root);
    await storage.put('packages/c/v240/00001.m4s', Buffer.from('1'));
    await storage.put('packages/c/1/00001.m4s', Buffer.from('1'));
    await storage.put('packages/cc/1/00001.m4s', Buffer.from('1'));
    expect(await storage.list('packages/c')).toEqual(['packages/c/1/00001.m4s', 'packages/c/v240/00001.m4s']);
    await storage.removeAll('packages/c');
    expect(await storage.list('packages/c')).toEqual([]);
    expect(await storage.listFolders('packages')).toContain('cc');
  });

  it.each(['../etc/passwd', 'a/../../b', '/etc/passwd', 'a//b', 'a/.hidden', '', 'a\u0000b', 'a\\b', '.unfinished/x'])(
    'refuses the key %j',
    async (key) => {
      const storage = createLocalStorage(root);
      await expect(storage.put(key, Buffer.from('x'))).rejects.toThrow(TypeError);
      await expect(storage.find(key)).rejects.toThrow(TypeError);
    },
  );

  it('says media.not_found for what is absent', async () => {
    const storage = createLocalStorage(root);
    await expect(storage.open('packages/none')).rejects.toMatchObject({ code: 'media.not_found' });
    await expect(storage.withLocalFile('packages/none', async () => 1)).rejects.toMatchObject({ code: 'media.not_found' });
  });

  it('sweeps what dead writers left', async () => {
    await writeFile(path.join(root, '.unfinished', 'left'), 'x');
    expect(await createLocalStorage(root).removeUnfinished(Date.now() - 60_000)).toBe(0);
    expect(await createLocalStorage(root).removeUnfinished(Date.now() + 60_000)).toBe(1);
  });
});
