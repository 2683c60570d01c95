import { type Actor, type Device, DeviceSchema } from '@app/contracts';
import { type AccountId, type Clock, DAY_MS } from '@app/kernel';
import type { Cache } from '../../cache/index.ts';
import type { Config } from '../../config/index.ts';
import type { Db, ModelInit } from '../../db/index.ts';
import { subscribe } from '../../events/index.ts';
import { createProviders } from '../../gateways/providers.ts';
import type { Messenger } from '../../messenger/index.ts';
import type { Logger } from '../../observability/index.ts';
import { createAttempts, createRevocations } from './accounts.cache.ts';
import { sessionRevoked } from './accounts.events.ts';
import { sweepJob } from './accounts.jobs.ts';
import { initAccountModels } from './accounts.model.ts';
import { accountsRoutes } from './accounts.routes.ts';
import { createApplications } from './applications.service.ts';
import { initAuditModel } from './audit.model.ts';
import { type AuditEntry, insertAuditRow } from './audit.repository.ts';
import { createContacts } from './contacts.service.ts';
import { createDeletion } from './deletion.service.ts';
import { createDemoAccounts } from './demo-accounts.ts';
import { createDeviceGrants } from './device-grants.service.ts';
import { createExport } from './export.service.ts';
import { exportRoute, householdRoutes } from './household.routes.ts';
import { createHousehold, type ProfileLimit } from './household.service.ts';
import { createIdentities } from './identities.service.ts';
import { identityRoutes } from './identity.routes.ts';
import { createOneTimeCodes } from './one-time-codes.service.ts';
import { createPasswordChange } from './password.service.ts';
import { createPasswordProof } from './password-proof.ts';
import { createPasswords } from './passwords.ts';
import { createPeople } from './people.service.ts';
import { createPins } from './pins.ts';
import { providerRoutes } from './providers.routes.ts';
import { createProviderSignIn } from './providers.service.ts';
import { createReach } from './reach.ts';
import { createSecondFactor } from './second-factor.service.ts';
import { createSecurityLetters } from './security-letters.ts';
import { initSessionModels } from './sessions.model.ts';
import { findSession } from './sessions.repository.ts';
import { createSessions } from './sessions.service.ts';
import { createSignIn } from './sign-in.service.ts';
import { createStaff } from './staff.service.ts';
import { createTokens } from './tokens.ts';

export { deviceAdded, sessionRevoked } from './accounts.events.ts';
export { accountErased, deletionWithdrawn, profileDeleted } from './household.events.ts';
export { passwordChanged } from './identity.events.ts';
export { applicationDecided } from './staff.events.ts';

export const models: readonly ModelInit[] = [initAccountModels, initSessionModels, initAuditModel];

export type AccountsDeps = {
  readonly db: Db;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly config: Config;
  readonly log: Logger;
  readonly messenger: Messenger;
};

/** People, profiles, sessions and device pairing. */
export function createAccounts({ db, cache, clock, config, log, messenger }: AccountsDeps) {
  const tokens = createTokens({ config, clock });
  const passwords = createPasswords();
  const attempts = createAttempts({ cache, config });
  const sessions = createSessions({ db, clock, log, config, tokens, revocations: createRevocations({ cache, clock, config }) });
  let profileLimit: ProfileLimit = async () => FREE_PROFILES;
  const limitOf: ProfileLimit = (db, accountId) => profileLimit(db, accountId);
  const people = createPeople({ db, limitOf });
  const household = createHousehold({ db, clock, pins: createPins({ passwords, attempts }), sessions, limitOf });
  const deletion = createDeletion({ db, clock, log, attempts, passwords, sessions });
  const reach = createReach({ config });
  const applications = createApplications({ db, clock, reach, sessions });
  const staff = createStaff({ db, clock, sessions });
  const exports = createExport({ db, sessions });
  const letters = createSecurityLetters({ messenger });
  const codes = createOneTimeCodes({ db, clock, config, attempts, messenger });
  const proof = createPasswordProof({ db, clock, attempts, passwords });
  const contacts = createContacts({ db, clock, codes, proof, letters, sessions });
  const secondFactor = createSecondFactor({ db, clock, log, config, attempts, letters, sessions });
  const passwordChange = createPasswordChange({ db, clock, log, attempts, codes, letters, passwords, proof, sessions, tokens });
  const signIn = createSignIn({ db, clock, log, config, passwords, attempts, tokens, sessions, contacts, secondFactor });
  const providers = createProviderSignIn({ db, clock, config, log, gateway: createProviders(config) });
  const identities = createIdentities({
    db,
    clock,
    log,
    config,
    attempts,
    codes,
    letters,
    passwords,
    providers,
    secondFactor,
    sessions,
    tokens,
  });
  const deviceGrants = createDeviceGrants({ db, clock, config, attempts, people, sessions });

  return {
    api: {
      authenticate: sessions.authenticate,
      getPerson: people.getPerson,
      ...reach,
      /** The device behind a session, to be named to the rest of the household. Never changes, so it is kept for a day. */
      getDevice: async (db: Db, { accountId, sessionId }: Pick<Actor, 'accountId' | 'sessionId'>): Promise<Device> =>
        DeviceSchema.parse(
          await cache.remember(
            `accounts:device:${sessionId}`,
            DAY_MS,
            async () => (await findSession(db, { id: sessionId, accountId }))?.device ?? UNKNOWN_DEVICE,
          ),
        ),
      /** Records a privileged write, in the transaction of that write. */
      audit: (db: Db, entry: Omit<AuditEntry, 'at'>): Promise<void> => insertAuditRow(db, { ...entry, at: new Date(clock.now()) }),
      /** Tells how many profiles an account's plan gives; asked on every look at a household. */
      setProfileLimit: (limit: ProfileLimit): void => {
        profileLimit = limit;
      },
      assertWritable: household.assertWritable,
      /** Adds what another feature knows of an account to its export. */
      addExportSection: exports.addSection,
      /** For the command line. @throws AppError `accounts.account_not_found`. */
      makeAdmin: (login: string): Promise<AccountId> => staff.makeAdmin(login, config.DEFAULT_COUNTRY),
      /** Makes the seven demo people that are missing; their ids by name. @throws Error in production. */
      createDemoAccounts: () => createDemoAccounts({ db, clock, passwords, config }),
    },
    routes: [
      ...accountsRoutes({ signIn, sessions, deviceGrants, people, offeredProviders: providers.offered }),
      ...identityRoutes({ contacts, passwordChange, secondFactor, identities }),
      ...householdRoutes({ household, deletion, applications, staff }),
    ],
    rawRoutes: [exportRoute(exports), ...providerRoutes(providers)],
    jobs: [sweepJob({ db, clock }), deletion.job, secondFactor.job],
    subscribers: [
      // Told once more after the commit: the process that signed the device out may have died before it told the cache.
      subscribe(sessionRevoked, 'accounts.forget-session', ({ sessionId }) => sessions.forget([sessionId])),
    ],
  };
}

/** Without plans everybody has what the free one gives. */
const FREE_PROFILES = 2;
const UNKNOWN_DEVICE: Device = { kind: 'web', name: 'Browser' };

export type Accounts = ReturnType<typeof createAccounts>['api'];
