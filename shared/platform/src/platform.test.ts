import { describe, expect, it } from '@jest/globals';
import { createLocalSecrets, createLocalStore } from './browser/local-store.ts';
import { browserRuntime } from './browser/services.ts';
import { createFakePlatform } from './fake-platform.ts';
import { createMemoryStore } from './memory-stores.ts';

/** Web Storage over a Map, as HTML §12.2 describes it. */
function createStorage(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      values.set(key, String(value));
    },
    removeItem: (key) => {
      values.delete(key);
    },
    clear: () => values.clear(),
  };
}

describe.each([
  ['memory', () => createMemoryStore()],
  ['local', () => createLocalStore(createStorage(), 'app')],
])('%s store', (_, create) => {
  it('gives back what was written, as a copy, and nothing after clear', async () => {
    const store = create();
    const value = { list: [1, 2] };
    await store.set('a', value);
    value.list.push(3);
    expect(await store.get('a')).toEqual({ list: [1, 2] });
    expect(await store.keys()).toEqual(['a']);
    await store.delete('a');
    expect(await store.get('a')).toBeUndefined();
    await store.set('b', 1);
    await store.clear();
    expect(await store.keys()).toEqual([]);
  });
});

describe('local storage', () => {
  it('leaves other clients and damaged values alone', async () => {
    const storage = createStorage();
    const desktop = createLocalStore(storage, 'desktop');
    const tv = createLocalStore(storage, 'tv');
    const secrets = createLocalSecrets(storage, 'desktop');
    await desktop.set('a', 1);
    await tv.set('a', 2);
    await secrets.write('token', 's');
    storage.setItem('tv:cut', '{"half":');
    expect(await tv.get('cut')).toBeUndefined();
    await desktop.clear();
    expect([await desktop.get('a'), await tv.get('a'), await secrets.read('token')]).toEqual([undefined, 2, 's']);
  });
});

describe('device', () => {
  it('makes version 4 UUIDs without crypto.randomUUID', () => {
    const ids = new Set(Array.from({ length: 50 }, browserRuntime.newId));
    expect(ids.size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('tells listeners of changes only, until they leave', () => {
    const device = createFakePlatform();
    const seen: boolean[] = [];
    const stop = device.network.subscribe((isOnline) => seen.push(isOnline));
    device.setOnline(false);
    device.setOnline(false);
    device.setOnline(true);
    stop();
    device.setOnline(false);
    expect(seen).toEqual([false, true]);
  });
});
