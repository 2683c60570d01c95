import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, testConfig } from '../../test/test-database.ts';
import { models } from '../features.ts';
import { createLogger } from '../observability/index.ts';
import { closeDb, createDb, createMigrator, type Db, selectRows, sequelizeOf } from './index.ts';

type Column = {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: string;
  readonly standard: string | null;
};
type Index = { readonly name: string; readonly definition: string };

async function schemaOf(db: Db) {
  const columns = await selectRows<Column>(
    db,
    `select table_name as "table", column_name as "column", data_type as "type", is_nullable as "nullable", column_default as "standard"
     from information_schema.columns where table_schema = 'public' and table_name <> 'schema_migrations' order by 1, 2`,
  );
  const indexes = await selectRows<Index>(
    db,
    `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public' and tablename <> 'schema_migrations' order by 1`,
  );
  const constraints = await selectRows<Index>(
    db,
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 'schema_migrations'::regclass order by 1, 2`,
  );
  return { columns, indexes, constraints };
}

describe('migrations', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let db: Db;
  const log = createLogger({ LOG_LEVEL: 'error', SAHNA_ROLE: 'migrate' });

  beforeAll(async () => {
    database = await createTestDatabase({ empty: true });
    db = createDb(testConfig(database.url), log, models);
  });
  afterAll(async () => {
    await closeDb(db);
    await database.drop();
  });

  it('go up, down to nothing and up again to the same schema', async () => {
    const migrator = createMigrator(db, log);
    await migrator.up();
    const first = await schemaOf(db);
    expect(first.columns.length).toBeGreaterThan(0);
    await migrator.down();
    expect((await schemaOf(db)).columns).toEqual([]);
    await migrator.up();
    expect(await schemaOf(db)).toEqual(first);
  });

  it('may be started by two processes at once', async () => {
    const other = createDb(testConfig(database.url), log, []);
    await createMigrator(db, log).down();
    await Promise.all([createMigrator(db, log).up(), createMigrator(other, log).up()]);
    expect(await createMigrator(db, log).pending()).toEqual([]);
    await closeDb(other);
  });

  it('give every model its table, and every attribute its column', async () => {
    const { columns } = await schemaOf(db);
    const known = new Set(columns.map(({ table, column }) => `${table}.${column}`));
    const ours = Object.values(sequelizeOf(db).models).filter((model) => model.getTableName() !== 'schema_migrations');
    const attributes = ours.flatMap((model) =>
      Object.values(model.getAttributes()).map((attribute) => `${String(model.getTableName())}.${String(attribute.field)}`),
    );
    expect(attributes.filter((attribute) => !known.has(attribute))).toEqual([]);
  });
});
