import { type Db, sequelizeOf } from '../src/db/index.ts';

const AROUND = /: (?:START TRANSACTION|COMMIT|ROLLBACK);$/;

/** Counts the statements that `work` sends, those that begin and end transactions left out. */
export async function countStatements(db: Db, work: () => Promise<unknown>): Promise<number> {
  // Every instance has them; the typings of Sequelize 6 do not say so.
  const { options } = sequelizeOf(db) as unknown as { options: { logging: false | ((sql: string) => void) } };
  let count = 0;
  options.logging = (sql) => {
    if (!AROUND.test(sql)) count += 1;
  };
  try {
    await work();
  } finally {
    options.logging = false;
  }
  return count;
}
