import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { Client } from 'pg';
import { loadConfig } from '../src/config/index.ts';
import { closeDb, createDb, createMigrator } from '../src/db/index.ts';
import { createLogger } from '../src/observability/index.ts';

const adminUrl = process.env['TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const redisUrl = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';
/** Any constant: workers that need the template at once wait for the first to make it. */
const TEMPLATE_LOCK = 7_340_013;

function urlOf(database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** A Redis database of this jest worker's own. */
export function testRedisUrl(): string {
  const url = new URL(redisUrl);
  url.pathname = `/${Number(process.env['JEST_WORKER_ID'] ?? '1') % 15}`;
  return url.href;
}

/** Settings of a test process; override what the test is about. */
export function testConfig(databaseUrl: string, overrides: Readonly<Record<string, string>> = {}) {
  return loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    REDIS_URL: testRedisUrl(),
    TOKEN_SECRET: 'test-token-secret-0123456789abcdef',
    PORT: '0',
    HOST: '127.0.0.1',
    MEDIA_SECRET: 'test-media-secret-0123456789abcdef',
    SEAL_SECRET: 'test-seal-secret-0123456789abcdefg',
    LOG_LEVEL: 'error',
    RATE_LIMITS: 'off',
    DRAIN_SEC: '0',
    PUBLIC_URL: 'http://localhost:8080',
    PAYME_MERCHANT_ID: '587f72c72cac0d162c722ae2',
    PAYME_KEY: 'test-payme-key',
    ...overrides,
  });
}

async function migrateTemplate(name: string): Promise<void> {
  const config = testConfig(urlOf(name));
  const log = createLogger(config);
  const db = createDb(config, log, []);
  await createMigrator(db, log).up();
  await closeDb(db);
}

/** The name of a database that holds the current schema, made by the first worker that asks. */
async function ensureTemplate(admin: Client): Promise<string> {
  const files = (await readdir(new URL('../src/db/migrations/', import.meta.url))).filter((file) => file.endsWith('.ts')).sort();
  const name = `template_${createHash('sha256').update(files.join()).digest('hex').slice(0, 12)}_${process.env['TEST_RUN'] ?? process.ppid}`;
  await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      await admin.query(`create database ${name}_making`);
      await migrateTemplate(`${name}_making`);
      await admin.query(`alter database ${name}_making rename to ${name}`);
    }
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
  return name;
}

/** A fresh database with the current schema, and its removal. */
export async function createTestDatabase(options: { readonly empty?: boolean } = {}): Promise<{ url: string; drop: () => Promise<void> }> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const name = `test_${process.pid}_${process.env['JEST_WORKER_ID'] ?? '0'}_${Date.now()}_${Math.random().toString(36).slice(2, 8)}`;
  const template = options.empty === true ? 'template0' : await ensureTemplate(admin);
  await admin.query(`create database ${name} template ${template}`);
  await admin.end();
  return {
    url: urlOf(name),
    drop: async () => {
      const client = new Client({ connectionString: adminUrl });
      await client.connect();
      await client.query(`drop database if exists ${name} with (force)`);
      await client.end();
    },
  };
}

/** Empties this worker's Redis database. */
export async function flushTestRedis(): Promise<void> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(testRedisUrl());
  await redis.flushdb();
  redis.disconnect();
}
