import type { KeyValueStore, SecretStore } from '../key-value-store.ts';

const readJson = (text: string | null): unknown => {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Half-written by a power cut, or not ours: as good as absent.
    return undefined;
  }
};

function keysOf(storage: Storage, prefix: string): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index))
    .map((key) => key ?? '')
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/** JSON values in Web Storage. Keys are set apart by `namespace`, so that `clear` leaves the rest of the origin alone. */
export function createLocalStore(storage: Storage, namespace: string): KeyValueStore {
  const prefix = `${namespace}:`;
  return {
    get: async (key) => readJson(storage.getItem(prefix + key)),
    set: async (key, value) => storage.setItem(prefix + key, JSON.stringify(value)),
    delete: async (key) => storage.removeItem(prefix + key),
    keys: async () => keysOf(storage, prefix),
    clear: async () => {
      for (const key of keysOf(storage, prefix)) storage.removeItem(prefix + key);
    },
  };
}

/** A browser has no key store: secrets lie in Web Storage, guarded by the content security policy alone. */
export function createLocalSecrets(storage: Storage, namespace: string): SecretStore {
  const prefix = `${namespace}.secret:`;
  return {
    read: async (key) => storage.getItem(prefix + key),
    write: async (key, value) => storage.setItem(prefix + key, value),
    delete: async (key) => storage.removeItem(prefix + key),
    clear: async () => {
      for (const key of keysOf(storage, prefix)) storage.removeItem(prefix + key);
    },
  };
}

/** The page's `localStorage`, or null where it is blocked or read-only (private windows, TVs with full flash). */
export function usableLocalStorage(): Storage | null {
  try {
    const probe = 'storage-probe';
    localStorage.setItem(probe, probe);
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
}
