import { readdir } from 'node:fs/promises';
import type { QueryInterface } from 'sequelize';
import { SequelizeStorage, Umzug } from 'umzug';
import type { Logger } from '../observability/index.ts';
import { type Db, sequelizeOf } from './db.ts';

/** One change of the schema. Imports no models: it must still run when they have moved on. */
export type Migration = {
  readonly up: (query: QueryInterface) => Promise<void>;
  readonly down: (query: QueryInterface) => Promise<void>;
};

const folder = new URL('./migrations/', import.meta.url);
/** Any constant: two processes that migrate at once wait for each other on it. */
const LOCK_KEY = 7_340_012;

async function loadMigrations() {
  const files = (await readdir(folder)).filter((file) => /^\d{8}T\d{4}-[a-z0-9-]+\.ts$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      // Each file of the folder exports `migration` (checked by the up/down/up test).
      const { migration } = (await import(new URL(file, folder).href)) as { migration: Migration };
      return { name: file.replace(/\.ts$/, ''), migration };
    }),
  );
}

export function createMigrator(db: Db, log: Logger) {
  const sequelize = sequelizeOf(db);
  const umzug = new Umzug({
    context: sequelize.getQueryInterface(),
    storage: new SequelizeStorage({ sequelize, tableName: 'schema_migrations' }),
    logger: undefined,
    migrations: async (context) =>
      (await loadMigrations()).map(({ name, migration }) => ({
        name,
        path: name,
        up: async () => migration.up(context),
        down: async () => migration.down(context),
      })),
  });
  umzug.on('migrated', ({ name }) => log.info({ event: 'db.migrated', name }));
  return {
    /** Applies what is pending. Returns the names applied. Safe when several processes call it. */
    up: async (): Promise<string[]> =>
      sequelize.transaction(async (transaction) => {
        // Held on its own connection while umzug works on others; released with the transaction.
        await sequelize.query(`select pg_advisory_xact_lock(${LOCK_KEY})`, { transaction });
        return (await umzug.up()).map(({ name }) => name);
      }),
    /** Takes everything back. */
    down: async (): Promise<string[]> => (await umzug.down({ to: 0 })).map(({ name }) => name),
    /** Names not yet applied; empty when the schema is current. */
    pending: async (): Promise<string[]> => (await umzug.pending()).map(({ name }) => name),
  };
}
