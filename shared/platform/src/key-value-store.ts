/** Small durable values. What was written may vanish (eviction, cleared site data); it never comes back changed. */
export type KeyValueStore = {
  /** `undefined` when there is nothing under the key. The caller knows, or parses, what it wrote. */
  get(key: string): Promise<unknown>;
  /** Values that `structuredClone` takes; stores over text take JSON only. */
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
  clear(): Promise<void>;
};

/** Secrets of this device (tokens): the OS key store where there is one. */
export type SecretStore = {
  read(key: string): Promise<string | null>;
  /** Resolves when the value would survive a power cut, as far as the device lets us know. */
  write(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
  clear(): Promise<void>;
};
