import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What is needed of Electron's `safeStorage`: the key belongs to the operating system's key store. */
export type Encryption = {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
};

const SecretsSchema = z.record(z.string(), z.string());
type Secrets = Readonly<Record<string, string>>;

/**
 * Secrets of this device in one encrypted file. Where the system has no key store they live as long as the app runs: signing in
 * again is better than tokens that anybody can read.
 */
export function createSecretFile(path: string, encryption: Encryption) {
  let secrets: Promise<Secrets> | null = null;
  let writing: Promise<void> = Promise.resolve();

  async function load(): Promise<Secrets> {
    if (!encryption.isEncryptionAvailable()) return {};
    try {
      return SecretsSchema.parse(JSON.parse(encryption.decryptString(await readFile(path))));
    } catch {
      // Absent, or encrypted by a key that the system no longer has.
      return {};
    }
  }

  const read = (): Promise<Secrets> => {
    secrets ??= load();
    return secrets;
  };

  async function store(next: Secrets): Promise<void> {
    if (!encryption.isEncryptionAvailable()) return;
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.new`;
    await writeFile(draft, encryption.encryptString(JSON.stringify(next)), { mode: 0o600, flush: true });
    await rename(draft, path);
  }

  /** One change after another: each sees what the one before it left. */
  function change(apply: (known: Secrets) => Secrets): Promise<void> {
    const changed = writing.then(async () => {
      const next = apply(await read());
      secrets = Promise.resolve(next);
      await store(next);
    });
    writing = changed.catch(() => undefined);
    return changed;
  }

  return {
    read: async (key: string): Promise<string | null> => (await read())[key] ?? null,
    write: (key: string, value: string): Promise<void> => change((known) => ({ ...known, [key]: value })),
    delete: (key: string): Promise<void> => change(({ [key]: _dropped, ...rest }) => rest),
    clear: (): Promise<void> => change(() => ({})),
  };
}

export type SecretFile = ReturnType<typeof createSecretFile>;
