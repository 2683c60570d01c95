import { createMemoryStore, type KeyValueStore } from '@app/platform';
import { clear, createStore, del, get, keys, set } from 'idb-keyval';

/** Values of any size in IndexedDB; in memory where the browser refuses to open one (private windows, full disks). */
export async function openIndexedDbStore(name: string): Promise<KeyValueStore> {
  const database = createStore(name, 'values');
  try {
    await get('probe', database);
  } catch {
    return createMemoryStore();
  }
  return {
    get: (key) => get(key, database),
    set: (key, value) => set(key, value, database),
    delete: (key) => del(key, database),
    keys: async () => (await keys(database)).map(String),
    clear: () => clear(database),
  };
}
