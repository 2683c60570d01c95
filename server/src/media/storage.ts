import type { Readable } from 'node:stream';

/** A file's place: segments of letters, digits, `.`, `-`, `_` between slashes; no segment begins with a dot, so none is `..`. */
const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const LONGEST_KEY = 512;

export type StoredFile = { readonly sizeBytes: number; readonly modifiedAtMs: number };

/** Both ends included, as in an HTTP range. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * Where media lie. A file appears whole or not at all, and survives a crash once `put` has resolved.
 * Reads of what is absent throw `media.not_found`. Keys that break the pattern are a bug of the caller and throw a TypeError.
 */
export type Storage = {
  /** A file that is there stays as it is: putting its key again changes nothing. */
  readonly put: (key: string, content: Uint8Array | Readable) => Promise<void>;
  readonly find: (key: string) => Promise<StoredFile | null>;
  readonly open: (
    key: string,
    range?: ByteRange,
  ) => Promise<{ readonly stream: Readable; readonly sizeBytes: number; readonly modifiedAtMs: number }>;
  /** Whole content of a small file. */
  readonly read: (key: string) => Promise<Buffer>;
  /** Keys below `prefix/`, sorted. */
  readonly list: (prefix: string) => Promise<readonly string[]>;
  /** Names of the folders directly below `prefix/`, sorted. */
  readonly listFolders: (prefix: string) => Promise<readonly string[]>;
  readonly remove: (key: string) => Promise<void>;
  /** Removes everything below `prefix/`. */
  readonly removeAll: (prefix: string) => Promise<void>;
  /** Fails when nothing can be written now. */
  readonly ping: () => Promise<void>;
  /** Removes what writers left half-written that died before this instant (Unix milliseconds). Returns how many files. */
  readonly removeUnfinished: (beforeMs: number) => Promise<number>;
  /** Lends the file as a local path for tools that need one; the path is dead after `work`. */
  readonly withLocalFile: <T>(key: string, work: (path: string) => Promise<T>) => Promise<T>;
};

/** @throws TypeError when `key` could leave the storage or is no key at all. */
export function assertKey(key: string): void {
  if (key.length > LONGEST_KEY || !KEY.test(key)) throw new TypeError(`not a storage key: ${JSON.stringify(key.slice(0, 80))}`);
}
