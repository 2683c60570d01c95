import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Running } from '../../lib/child.ts';
import { freePort } from '../../lib/ports.ts';
import { runServerRole, startApi, startWorker } from '../../lib/server-roles.ts';
import { startTestServices } from '../../lib/test-services.ts';

export type BenchServer = {
  readonly url: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly dataDir: string;
  readonly sql: Client;
  /** The process that answers HTTP. */
  readonly apiPid: number;
  /** Starts one more worker; the caller stops, or kills, it. */
  readonly startWorker: () => Promise<Running>;
  readonly stop: () => Promise<void>;
};

/** The server as in production, on a PostgreSQL and a Redis of its own; limits are off, because a bench is one very fast caller. */
export async function startBenchServer(
  options: { readonly worker?: boolean; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<BenchServer> {
  const services = await startTestServices();
  const dataDir = await mkdtemp(join(tmpdir(), 'sahna-bench-'));
  const admin = new Client({ connectionString: services.postgresUrl });
  await admin.connect();
  await admin.query('create database bench');
  await admin.end();
  const databaseUrl = Object.assign(new URL(services.postgresUrl), { pathname: '/bench' }).href;
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    REDIS_URL: services.redisUrl,
    SAHNA_DATA_DIR: dataDir,
    TOKEN_SECRET: 'bench-token-secret-0123456789abcdef',
    MEDIA_SECRET: 'bench-media-secret-0123456789abcdef',
    SEAL_SECRET: 'bench-seal-secret-0123456789abcdefg',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'warn',
    ...options.env,
  };
  await runServerRole('migrate', env, dataDir);
  const api = await startApi(env, dataDir);
  const worker = options.worker === true ? await startWorker(env, dataDir) : null;
  const sql = new Client({ connectionString: databaseUrl });
  await sql.connect();
  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl,
    redisUrl: services.redisUrl,
    dataDir,
    sql,
    apiPid: api.identity.pid,
    startWorker: () => startWorker(env, dataDir),
    stop: async () => {
      await sql.end();
      await worker?.stop();
      await api.stop();
      await services.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A signed-in account of the plan; a figure is never taken of signing in here. */
export async function signUp(
  server: BenchServer,
  email: string,
): Promise<{ readonly accountId: string; readonly profileId: string; readonly token: string }> {
  const response = await fetch(`${server.url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      firstName: 'Bench',
      locale: 'en',
      lastName: '',
      email,
      password: 'a long bench password',
      device: { kind: 'web', name: 'bench' },
    }),
  });
  if (response.status !== 201) throw new Error(`sign-up answered ${response.status}: ${await response.text()}`);
  const { user, tokens } = await response.json();
  return { accountId: user.id, profileId: user.profile.id, token: tokens.accessToken };
}
