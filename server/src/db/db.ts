import { QueryTypes, Sequelize, type Transaction } from 'sequelize';
import type { Config } from '../config/index.ts';
import type { Logger } from '../observability/index.ts';

declare const dbKey: unique symbol;

/**
 * A handle to the database, inside or outside a transaction. Opaque: only repositories look into it, through `txOf`,
 * `selectRows` and `execute`, so a query cannot miss the transaction that its caller holds.
 */
export type Db = { readonly [dbKey]: true };

type Handle = { readonly sequelize: Sequelize; readonly transaction: Transaction | null };

/** Registers a feature's models with the connection; features export theirs as `models`. */
export type ModelInit = (sequelize: Sequelize) => void;

// Db is Handle behind a wall: this file makes both and is the only one that converts.
const open = (db: Db): Handle => db as unknown as Handle;
const close = (handle: Handle): Db => handle as unknown as Db;

export function createDb(config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>, log: Logger, models: readonly ModelInit[]): Db {
  const sequelize = new Sequelize(config.DATABASE_URL, {
    dialect: 'postgres',
    pool: { max: config.DATABASE_POOL, min: 0, idle: 30_000, acquire: 15_000 },
    logging: false,
    define: { underscored: true, timestamps: false },
    dialectOptions: { application_name: 'sahna', keepAlive: true, statement_timeout: 30_000 },
  });
  for (const init of models) init(sequelize);
  log.debug({ event: 'db.configured', pool: config.DATABASE_POOL });
  return close({ sequelize, transaction: null });
}

export async function closeDb(db: Db): Promise<void> {
  await open(db).sequelize.close();
}

/** Runs `work` in one transaction; a call inside a transaction joins it. Rolls back when `work` throws. */
export async function inTransaction<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const { sequelize, transaction } = open(db);
  if (transaction !== null) return work(db);
  // READ COMMITTED is PostgreSQL's own default; to name it costs Sequelize a statement of its own.
  return sequelize.transaction((opened) => work(close({ sequelize, transaction: opened })));
}

/** Spread into a Sequelize model call: `Model.findAll({ where, ...txOf(db) })`. */
export function txOf(db: Db): { transaction?: Transaction } {
  const { transaction } = open(db);
  return transaction === null ? {} : { transaction };
}

/** Rows of a hand-written statement with `$1…` parameters. Column names come back as written (alias them in camelCase). */
export async function selectRows<Row extends object>(db: Db, sql: string, bind: readonly unknown[] = []): Promise<Row[]> {
  const { sequelize } = open(db);
  return sequelize.query<Row>(sql, { type: QueryTypes.SELECT, bind: [...bind], raw: true, ...txOf(db) });
}

/** A statement that each connection parses and plans once. `name` stands for exactly this text; columns are named, never `*`. */
export type Prepared = { readonly name: string; readonly text: string };
/** What the typings of Sequelize 6 leave out: its log, the connection of a transaction, and that connections are node-pg's clients. */
type Client = { readonly query: (query: Prepared & { values: unknown[] }) => Promise<{ readonly rows: unknown[] }> };
type Logging = { readonly log: (sql: string) => void };
type Holding = { readonly connection: Client };

/**
 * Like `selectRows`, for the few statements that people wait for: on caches that the hash of a password has just emptied, parsing
 * and planning cost a third of a millisecond, and Sequelize 6 has no way to save it. A failure is node-pg's own error.
 */
export async function selectPrepared<Row extends object>(db: Db, prepared: Prepared, bind: readonly unknown[]): Promise<Row[]> {
  const { sequelize, transaction } = open(db);
  const { connectionManager } = sequelize;
  // These conversions say what the types above say; the last one that the caller knows what its statement returns.
  const client =
    (transaction as unknown as Holding | null)?.connection ?? ((await connectionManager.getConnection({ type: 'write' })) as Client);
  (sequelize as unknown as Logging).log(prepared.text);
  try {
    return (await client.query({ ...prepared, values: [...bind] })).rows as Row[];
  } finally {
    if (transaction === null) connectionManager.releaseConnection(client);
  }
}

/** Runs a statement that returns no rows. Returns how many rows it touched. */
export async function execute(db: Db, sql: string, bind: readonly unknown[] = []): Promise<number> {
  const { sequelize } = open(db);
  // Without a query type Sequelize hands back [rows, node-pg's result], but for text that begins with `insert into` [rows, count].
  const [, result] = (await sequelize.query(sql, { bind: [...bind], ...txOf(db) })) as [unknown, number | { rowCount?: number | null }];
  return typeof result === 'number' ? result : (result.rowCount ?? 0);
}

/** The connection itself, for migrations and the drift test only. */
export function sequelizeOf(db: Db): Sequelize {
  return open(db).sequelize;
}

/** @throws when the database does not answer. */
export async function pingDb(db: Db): Promise<void> {
  await selectRows(db, 'select 1');
}
