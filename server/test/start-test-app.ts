import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpoints, type Role, type SignedIn, type Tokens } from '@app/contracts';
import { type Clock, systemClock } from '@app/kernel';
import { createApp } from '../src/app.ts';
import { createCore } from '../src/core.ts';
import { execute } from '../src/db/index.ts';
import { createFeatures, models } from '../src/features.ts';
import { createWorker } from '../src/worker.ts';
import { createContractClient } from './contract-client.ts';
import { createTestDatabase, flushTestRedis, testConfig } from './test-database.ts';

export type TestAppOptions = {
  readonly config?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  /** Runs the worker role in the same process. */
  readonly worker?: boolean;
};

export type SignUpFields = {
  readonly email?: string;
  readonly phone?: string;
  readonly password?: string;
  /** Whether the contacts count as confirmed; true unless told. */
  readonly verified?: boolean;
  /** Other roles than a viewer's. Staff are signed in by two factors. */
  readonly roles?: readonly Role[];
};

let people = 0;

/** The whole application on a database, a Redis database and a data folder of its own, listening on a free port. */
export async function startTestApp(options: TestAppOptions = {}) {
  const database = await createTestDatabase();
  await flushTestRedis();
  const dataDir = await mkdtemp(join(tmpdir(), 'sahna-test-'));
  const config = testConfig(database.url, { SAHNA_DATA_DIR: dataDir, ...options.config });
  const core = createCore(config, models, options.clock ?? systemClock);
  const features = createFeatures(core);
  const app = createApp(core, features);
  const worker = options.worker === true ? createWorker(core, features) : null;
  const port = await app.start();
  await worker?.start();
  const url = `http://127.0.0.1:${port}`;
  const client = createContractClient(url);

  /** The same session with other standing, as its next refresh tells it. */
  async function refreshed({ refreshToken }: Pick<Tokens, 'refreshToken'>): Promise<Tokens> {
    return (await client.call(endpoints.accounts.refresh, { body: { refreshToken } })).body;
  }
  /** Makes the session count as signed in by two factors. */
  async function proveSecondFactor(signedIn: SignedIn): Promise<SignedIn> {
    await execute(core.db, 'update sessions set mfa = true where account_id = $1 and revoked_at is null', [signedIn.user.id]);
    return { ...signedIn, tokens: await refreshed(signedIn.tokens) };
  }

  return {
    ...client,
    url,
    dataDir,
    core,
    features,
    config,
    db: core.db,
    databaseUrl: database.url,
    proveSecondFactor,
    /** The code that was last sent to a contact; fails where none was. */
    codeFor: async (contact: string): Promise<string> => {
      const letter = (await core.messenger.listOutbox()).find(({ to, code }) => to === contact && code !== null);
      if (letter === undefined || letter.code === null) throw new Error(`no code was sent to ${contact}`);
      return letter.code;
    },
    /** A new account with a contact nobody else has. */
    signUp: async ({ verified = true, roles, ...fields }: SignUpFields = {}): Promise<SignedIn> => {
      people += 1;
      const contact =
        fields.email === undefined && fields.phone === undefined ? { email: `person${people}.${process.pid}@example.uz` } : {};
      const { status, body } = await client.call(endpoints.accounts.register, {
        body: {
          firstName: 'Aziza',
          lastName: 'Karimova',
          password: 'correct horse battery',
          device: { kind: 'web', name: 'Jest' },
          ...contact,
          ...fields,
        },
      });
      if (status !== 201) throw new Error(`sign-up answered ${status}: ${JSON.stringify(body)}`);
      const { user } = body;
      if (verified)
        await execute(
          core.db,
          `update accounts set email_verified_at = case when email is not null then created_at end,
             phone_verified_at = case when phone is not null then created_at end where id = $1`,
          [user.id],
        );
      const known = { ...user, emailVerified: verified && user.email !== null, phoneVerified: verified && user.phone !== null };
      if (roles === undefined) return { ...body, user: known };
      await execute(core.db, 'update accounts set roles = $2 where id = $1', [user.id, [...roles]]);
      return proveSecondFactor({ ...body, user: { ...known, roles: [...roles] } });
    },
    stop: async (): Promise<void> => {
      await worker?.stop();
      await app.stop();
      await features.stop();
      await core.close();
      await rm(dataDir, { recursive: true, force: true });
      await database.drop();
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof startTestApp>>;
