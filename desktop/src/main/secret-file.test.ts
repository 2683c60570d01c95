import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSecretFile, type Encryption } from './secret-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Stands for the system's key store; that it hides anything is not its point here. */
const flipped: Encryption = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(text, 'utf8').map((byte) => byte ^ 0x5a) as Buffer,
  decryptString: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0x5a)).toString('utf8'),
};

describe('secrets', () => {
  it('survive a restart, encrypted, and changes at the same moment do not undo each other', async () => {
    const path = join(folder, 'a', 'secrets');
    const first = createSecretFile(path, flipped);
    await Promise.all([first.write('tokens', 'secret-token'), first.write('other', 'x'), first.delete('other')]);
    expect((await readFile(path)).toString('latin1')).not.toContain('secret-token');
    const second = createSecretFile(path, flipped);
    expect([await second.read('tokens'), await second.read('other')]).toEqual(['secret-token', null]);
    await second.clear();
    expect(await createSecretFile(path, flipped).read('tokens')).toBeNull();
  });

  it('never reach the disk where nothing can encrypt them', async () => {
    const path = join(folder, 'b');
    const secrets = createSecretFile(path, { ...flipped, isEncryptionAvailable: () => false });
    await secrets.write('tokens', 'x');
    expect(await secrets.read('tokens')).toBe('x');
    await expect(readFile(path)).rejects.toThrow();
  });
});
