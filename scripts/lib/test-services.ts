import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.ts';
import { identify, isSameProcess, type ProcessIdentity, stopProcess } from './process-identity.ts';
import { hasRedis, startRedis } from './redis.ts';

export type TestServices = { readonly postgresUrl: string; readonly redisUrl: string; readonly stop: () => Promise<void> };

const PREFIX = 'sahna-test-';

/** A PostgreSQL and a Redis for one test run, in a temporary folder; DATABASE_URL and REDIS_URL replace them. */
export async function startTestServices(env: NodeJS.ProcessEnv = process.env): Promise<TestServices> {
  await sweepKilledRuns();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // PostgreSQL runs as another user below this folder when we are root.
  chmodSync(folder, 0o711);
  const processes = [identify(process.pid)];
  const record = () => writeFileSync(join(folder, 'processes.json'), JSON.stringify(processes));
  record();

  const password = randomBytes(18).toString('hex');
  const postgres = env.DATABASE_URL
    ? null
    : await startPostgres({ dataDir: join(folder, 'pg'), logFile: join(folder, 'postgres.log'), password, volatile: true });
  if (postgres) processes.push(postgres.identity);
  record();
  const redis = env.REDIS_URL || !hasRedis() ? null : await startRedis({ workDir: folder, logFile: join(folder, 'redis.log') });
  if (redis) processes.push(redis.identity);
  record();

  const stop = async () => {
    await Promise.all([postgres?.stop(), redis?.stop()]);
    if (postgres) rmSync(postgres.dataDir, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  const postgresUrl = postgres?.adminUrl ?? env.DATABASE_URL;
  const redisUrl = redis?.url ?? env.REDIS_URL;
  if (postgresUrl && redisUrl) return { postgresUrl, redisUrl, stop };
  await stop();
  throw new Error('these tests need Redis: install redis-server (npm test does) or set REDIS_URL');
}

/** Test runs that were killed leave servers and folders behind; the first process of a record is the run itself. */
async function sweepKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const [run, ...services] = readRecord(folder);
    if (!run || isSameProcess(run)) continue;
    for (const service of services) await stopProcess(service, 3000, 'SIGINT');
    rmSync(folder, { recursive: true, force: true });
  }
}

function readRecord(folder: string): ProcessIdentity[] {
  try {
    // Written by `record` above; a half-written file of another version ends in the catch.
    return JSON.parse(readFileSync(join(folder, 'processes.json'), 'utf8')) as ProcessIdentity[];
  } catch {
    return [];
  }
}
