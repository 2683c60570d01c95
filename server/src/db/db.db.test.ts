import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, testConfig } from '../../test/test-database.ts';
import { createLogger } from '../observability/index.ts';
import { closeDb, createDb, type Db, execute, inTransaction, selectPrepared } from './db.ts';

const COUNT = { name: 'test.count', text: 'select count(*)::int as count from db_test where id > $1' };

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  const config = testConfig(database.url, { DATABASE_POOL: '2' });
  db = createDb(config, createLogger(config), []);
  await execute(db, 'create table db_test (id int primary key)');
});
afterAll(async () => {
  await closeDb(db);
  await database.drop();
});

it('runs a prepared statement in the transaction of its caller', async () => {
  const rows = inTransaction(db, async (db) => {
    await execute(db, 'insert into db_test values (1)');
    expect(await selectPrepared(db, COUNT, [0])).toEqual([{ count: 1 }]);
    throw new Error('undo');
  });
  await expect(rows).rejects.toThrow('undo');
  expect(await selectPrepared(db, COUNT, [0])).toEqual([{ count: 0 }]);
});

it('gives the connection back when a prepared statement fails', async () => {
  const wrong = () => selectPrepared(db, COUNT, ['no number']);
  for (let attempt = 0; attempt < 4; attempt += 1) await expect(wrong()).rejects.toMatchObject({ code: '22P02' });
  expect(await selectPrepared(db, COUNT, [0])).toEqual([{ count: 0 }]);
});
