export { decodeCursor, encodeCursor, pageFrom } from './cursor.ts';
export {
  closeDb,
  createDb,
  type Db,
  execute,
  inTransaction,
  type ModelInit,
  type Prepared,
  pingDb,
  selectPrepared,
  selectRows,
  sequelizeOf,
  txOf,
} from './db.ts';
export { createIdempotencyStore } from './idempotency-store.ts';
export { newId } from './ids.ts';
export { createMigrator } from './migrator.ts';
