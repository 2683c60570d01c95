import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Things by id, one file each, in memory as well. What `save` returned from survives `kill -9`. */
export type Store<T extends { readonly id: string }> = {
  readonly get: (id: string) => T | undefined;
  readonly all: () => readonly T[];
  readonly save: (thing: T) => void;
  readonly remove: (id: string) => void;
};

const NAME = /^[0-9a-f]+\.json$/;

export function openStore<T extends { readonly id: string }>(folder: string): Store<T> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const things = new Map<string, T>();
  for (const name of readdirSync(folder).filter((file) => NAME.test(file))) {
    // Only `save` writes here, and it writes whole files.
    const thing = JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
    things.set(thing.id, thing);
  }
  return {
    get: (id) => things.get(id),
    all: () => [...things.values()],
    save: (thing) => {
      things.set(thing.id, thing);
      writeWhole(join(folder, `${thing.id}.json`), JSON.stringify(thing));
    },
    remove: (id) => {
      things.delete(id);
      rmSync(join(folder, `${id}.json`), { force: true });
    },
  };
}

/** A reader sees the old text or the new one, never a part, also after the power went. */
function writeWhole(file: string, text: string): void {
  const fresh = openSync(`${file}.new`, 'w', 0o600);
  writeSync(fresh, text);
  fsyncSync(fresh);
  closeSync(fresh);
  renameSync(`${file}.new`, file);
}
