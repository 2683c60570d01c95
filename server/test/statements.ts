import { type Db, sequelizeOf } from '../src/db/index.ts';

const AROUND = /: (?:START TRANSACTION|COMMIT|ROLLBACK);$/;

/** The statements that `work` sends, those that begin and end transactions left out. */
export async function listStatements(db: Db, work: () => Promise<unknown>): Promise<readonly string[]> {
  // Every instance has them; the typings of Sequelize 6 do not say so.
  const { options } = sequelizeOf(db) as unknown as { options: { logging: false | ((sql: string) => void) } };
  const statements: string[] = [];
  options.logging = (sql) => {
    if (!AROUND.test(sql)) statements.push(sql);
  };
  try {
    await work();
  } finally {
    options.logging = false;
  }
  return statements;
}

/** Counts them. */
export async function countStatements(db: Db, work: () => Promise<unknown>): Promise<number> {
  return (await listStatements(db, work)).length;
}
