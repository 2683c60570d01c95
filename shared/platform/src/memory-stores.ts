import type { KeyValueStore, SecretStore } from './key-value-store.ts';

/** Lives as long as the page: the fake of tests and the last resort where storage is blocked. */
export function createMemoryStore(): KeyValueStore {
  const values = new Map<string, unknown>();
  return {
    get: async (key) => values.get(key),
    set: async (key, value) => {
      // A copy, as a real store makes one: later changes of the object do not reach what was stored.
      values.set(key, value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
    },
    delete: async (key) => {
      values.delete(key);
    },
    keys: async () => [...values.keys()],
    clear: async () => values.clear(),
  };
}

export function createMemorySecrets(): SecretStore {
  const values = new Map<string, string>();
  return {
    read: async (key) => values.get(key) ?? null,
    write: async (key, value) => {
      values.set(key, value);
    },
    delete: async (key) => {
      values.delete(key);
    },
    clear: async () => values.clear(),
  };
}
