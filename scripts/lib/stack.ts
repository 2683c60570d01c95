import { isAbsolute, join, resolve } from 'node:path';
import type { Running } from './child.ts';
import { findMediaTools } from './media-tools.ts';
import { preparePayme } from './payme.ts';
import { freePort, isPortFree } from './ports.ts';
import { ensureDatabase, startPostgres } from './postgres.ts';
import { hasRedis, startRedis } from './redis.ts';
import { ROOT } from './root.ts';
import { claimDataDir, type RunRecord } from './run-record.ts';
import { loadSecrets } from './secrets.ts';
import { runServerRole, startApi, startPaymeStandIn, startWorker } from './server-roles.ts';
import { type Service, type Supervised, supervise } from './supervise.ts';

export type StackOptions = {
  readonly dataDir: string;
  /** 0: a free one. */
  readonly port: number;
  /** Environment of the server's processes; what is missing in it is filled in. */
  readonly env: NodeJS.ProcessEnv;
  /** One line per step. */
  readonly say: (line: string) => void;
  /** A database that is thrown away after use. */
  readonly volatile?: boolean;
};

export type Stack = {
  readonly url: string;
  readonly logsDir: string;
  /** What the server's processes run with; DATABASE_URL, REDIS_URL and secrets included. */
  readonly env: NodeJS.ProcessEnv;
  /** Address of the stand-in of Payme; null where the real one is paid, or nothing is. */
  readonly payme: string | null;
  readonly record: RunRecord;
  /** Stops everything, users before what they use. */
  readonly stop: () => Promise<void>;
};

export const DATABASE_NAME = 'sahna';

/** Starts PostgreSQL, Redis, API and worker over one data folder and keeps them alive. Clients are built by the caller. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { say } = options;
  const dataDir = isAbsolute(options.dataDir) ? options.dataDir : resolve(ROOT, options.dataDir);
  const logsDir = join(dataDir, 'logs');
  const port = options.port || (await freePort());
  const url = `http://localhost:${port}`;
  const record = await claimDataDir(join(dataDir, 'run.json'), url, (name) =>
    say(`${name} of a killed run was still there and is stopped`),
  );
  if (!(await isPortFree(port, options.env.HOST || '0.0.0.0'))) {
    record.clear();
    throw new Error(`port ${port} is taken by another program; free it, or choose another: PORT=${port + 10} npm start`);
  }

  const running: Supervised[] = [];
  const stop = async () => {
    for (const service of running.toReversed()) await service.stop();
    record.clear();
  };
  const keep = async <R extends Running>(service: Service<R>): Promise<R> => {
    const first = await service.start();
    const watcher = {
      onStarted: (name: string, { identity }: Running) => record.set(name, identity),
      onCrashed: (name: string, reason: string, retryInMs: number) =>
        say(`${name} ended (${reason}); it starts again in ${retryInMs / 1000} s, see ${join(logsDir, `${name}.log`)}`),
    };
    watcher.onStarted(service.name, first);
    running.push(supervise(service, first, watcher));
    return first;
  };

  try {
    const { env, payme } = await prepareEnvironment({ ...options, dataDir, port }, logsDir, keep);
    say('database: migrations');
    await runServerRole('migrate', env, logsDir);
    await keep({ name: 'worker', start: () => startWorker(env, logsDir) });
    await keep({ name: 'api', start: () => startApi(env, logsDir) });
    say(`server: API and worker are up at ${url}`);
    if (payme !== null) {
      await keep({ name: 'payme-stand-in', start: () => startPaymeStandIn(env, logsDir) });
      say(`payments: a stand-in of Payme is up at ${payme}`);
    }
    return { url, logsDir, env, payme, record, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Keep = <R extends Running>(service: Service<R>) => Promise<R>;

async function prepareEnvironment(
  options: StackOptions,
  logsDir: string,
  keep: Keep,
): Promise<{ readonly env: NodeJS.ProcessEnv; readonly payme: string | null }> {
  const { dataDir, env, say } = options;
  const secrets = loadSecrets(join(dataDir, 'secrets.json'), env);
  const databaseUrl = env.DATABASE_URL || (await embeddedDatabase(options, logsDir, secrets.POSTGRES_PASSWORD, keep));
  const redisUrl = env.REDIS_URL || (await childRedis(dataDir, logsDir, say, keep));
  const tools = findMediaTools(env);
  say(`media: ffmpeg of the ${tools.from}`);
  const payme = await preparePayme(options, secrets);
  const filled = {
    ...env,
    ...payme.env,
    NODE_ENV: env.NODE_ENV || 'development',
    PORT: String(options.port),
    SAHNA_DATA_DIR: dataDir,
    CLIENTS_DIR: env.CLIENTS_DIR || ROOT,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    TOKEN_SECRET: secrets.TOKEN_SECRET,
    MEDIA_SECRET: secrets.MEDIA_SECRET,
    SEAL_SECRET: secrets.SEAL_SECRET,
    FFMPEG_PATH: tools.FFMPEG_PATH,
    FFPROBE_PATH: tools.FFPROBE_PATH,
  };
  return { env: filled, payme: payme.standIn };
}

async function embeddedDatabase(options: StackOptions, logsDir: string, password: string, keep: Keep): Promise<string> {
  const port = await freePort();
  const cluster = { dataDir: join(options.dataDir, 'postgres'), logFile: join(logsDir, 'postgres.log'), password, port };
  const start = () => startPostgres({ ...cluster, volatile: options.volatile ?? false });
  const postgres = await keep({ name: 'postgres', start });
  options.say(`database: PostgreSQL 18 in ${postgres.dataDir}`);
  return ensureDatabase(postgres.adminUrl, DATABASE_NAME);
}

/** Empty when redis-server is not installed: the server then uses its in-process adapter. */
async function childRedis(dataDir: string, logsDir: string, say: StackOptions['say'], keep: Keep): Promise<string> {
  if (!hasRedis()) {
    say('cache: in process, since redis-server is not installed');
    return '';
  }
  let url: string | undefined;
  const start = () => startRedis({ workDir: join(dataDir, 'redis'), logFile: join(logsDir, 'redis.log'), ...(url ? { url } : {}) });
  const redis = await keep({ name: 'redis', start });
  url = redis.url;
  say('cache: Redis');
  return redis.url;
}
