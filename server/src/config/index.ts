export { loadConfig } from './load-config.ts';
export { createMovableClock } from './movable-clock.ts';
export type { Config } from './schema.ts';
export { createSealer, keysOf, type Sealer, type SealSecrets } from './seal.ts';
