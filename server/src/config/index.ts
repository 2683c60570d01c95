export { loadConfig } from './load-config.ts';
export { createMovableClock } from './movable-clock.ts';
export type { Config } from './schema.ts';
export { createSealer, type Sealer } from './seal.ts';
