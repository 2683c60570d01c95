import { type Actor, type Device, DeviceSchema } from '@app/contracts';
import { type Clock, DAY_MS } from '@app/kernel';
import type { Cache } from '../../cache/index.ts';
import type { Config } from '../../config/index.ts';
import type { Db, ModelInit } from '../../db/index.ts';
import type { Logger } from '../../observability/index.ts';
import { createAttempts, createRevocations } from './accounts.cache.ts';
import { sweepJob } from './accounts.jobs.ts';
import { initAccountModels } from './accounts.model.ts';
import { accountsRoutes } from './accounts.routes.ts';
import { createDemoAccounts } from './demo-accounts.ts';
import { createDeviceGrants } from './device-grants.service.ts';
import { createPasswords } from './passwords.ts';
import { createPeople } from './people.service.ts';
import { createReach } from './reach.ts';
import { initSessionModels } from './sessions.model.ts';
import { findSession } from './sessions.repository.ts';
import { createSessions } from './sessions.service.ts';
import { createSignIn } from './sign-in.service.ts';
import { createTokens } from './tokens.ts';

export { sessionRevoked } from './accounts.events.ts';

export const models: readonly ModelInit[] = [initAccountModels, initSessionModels];

export type AccountsDeps = { readonly db: Db; readonly cache: Cache; readonly clock: Clock; readonly config: Config; readonly log: Logger };

/** People, profiles, sessions and device pairing. */
export function createAccounts({ db, cache, clock, config, log }: AccountsDeps) {
  const tokens = createTokens({ config, clock });
  const passwords = createPasswords();
  const attempts = createAttempts({ cache, config });
  const sessions = createSessions({ db, clock, log, config, tokens, revocations: createRevocations({ cache, clock, config }) });
  const people = createPeople({ db });
  const signIn = createSignIn({ db, clock, log, config, passwords, attempts, tokens, sessions });
  const deviceGrants = createDeviceGrants({ db, clock, config, attempts, people, sessions });

  return {
    api: {
      authenticate: sessions.authenticate,
      getPerson: people.getPerson,
      ...createReach({ config }),
      /** The device behind a session, to be named to the rest of the household. Never changes, so it is kept for a day. */
      getDevice: async (db: Db, { accountId, sessionId }: Pick<Actor, 'accountId' | 'sessionId'>): Promise<Device> =>
        DeviceSchema.parse(
          await cache.remember(
            `accounts:device:${sessionId}`,
            DAY_MS,
            async () => (await findSession(db, { id: sessionId, accountId }))?.device ?? UNKNOWN_DEVICE,
          ),
        ),
      /** Makes the seven demo people that are missing; their ids by name. @throws Error in production. */
      createDemoAccounts: () => createDemoAccounts({ db, clock, passwords, config }),
    },
    routes: accountsRoutes({ signIn, sessions, deviceGrants, people }),
    jobs: [sweepJob({ db, clock })],
    subscribers: [],
  };
}

const UNKNOWN_DEVICE: Device = { kind: 'web', name: 'Browser' };

export type Accounts = ReturnType<typeof createAccounts>['api'];
