import { type Actor, AppError, AVATARS, type CreateProfileBody, type Profile, type SignedIn, type UpdateProfileBody } from '@app/contracts';
import type { AccountId, Clock, ProfileId } from '@app/kernel';
import { type Db, inTransaction, newId } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import { presentProfile, presentUser } from './accounts.presenter.ts';
import { findAccount, insertProfile, listProfileRecords, type ProfileRecord } from './accounts.repository.ts';
import { profileDeleted } from './household.events.ts';
import { deleteHouseholdProfile, lockHousehold, updateHouseholdProfile } from './household.repository.ts';
import { asksForOwner, assertOwnerStays, creationAsksForOwner, hasRoom, limitsOf, readOnlyIds } from './household.rules.ts';
import type { Pins } from './pins.ts';
import { listSessionsInProfile, moveSession, raiseStanding } from './sessions.repository.ts';
import type { Sessions } from './sessions.service.ts';

/** How many profiles the account's plan gives; subscriptions fill it in. */
export type ProfileLimit = (db: Db, accountId: AccountId) => Promise<number>;

export type HouseholdDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly pins: Pins;
  readonly sessions: Sessions;
  readonly limitOf: ProfileLimit;
};

const given = <T extends object>(changes: T) => Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

/** Profiles of a household: who they are, what they are shown, and who gets in. */
export function createHousehold({ db, clock, pins, sessions, limitOf }: HouseholdDeps) {
  function pick(profiles: readonly ProfileRecord[], id: ProfileId): ProfileRecord {
    const found = profiles.find((profile) => profile.id === id);
    if (found === undefined) throw new AppError('accounts.profile_not_found');
    return found;
  }
  async function assertOwner(profiles: readonly ProfileRecord[], ownerPin: string | undefined): Promise<void> {
    const owner = profiles.find((profile) => profile.owner);
    if (owner === undefined || owner.pinHash === null) return;
    if (ownerPin === undefined) throw new AppError('accounts.owner_pin_required');
    await pins.check(owner, ownerPin);
  }
  async function present(db: Db, accountId: AccountId): Promise<Profile[]> {
    const profiles = await listProfileRecords(db, accountId);
    const readOnly = readOnlyIds(profiles, await limitOf(db, accountId));
    return profiles.map((profile) => presentProfile(profile, readOnly.has(profile.id)));
  }
  async function presentOne(accountId: AccountId, id: ProfileId): Promise<Profile> {
    const found = (await present(db, accountId)).find((profile) => profile.id === id);
    if (found === undefined) throw new AppError('accounts.profile_not_found');
    return found;
  }

  return {
    list: (actor: Actor): Promise<Profile[]> => present(db, actor.accountId),

    /** For what a profile keeps. @throws AppError `accounts.profile_read_only` when the plan has fewer profiles than the household. */
    assertWritable: async (db: Db, { accountId, profileId }: Pick<Actor, 'accountId' | 'profileId'>): Promise<void> => {
      const profiles = await listProfileRecords(db, accountId);
      if (readOnlyIds(profiles, await limitOf(db, accountId)).has(profileId)) throw new AppError('accounts.profile_read_only');
    },

    /** @throws AppError `accounts.profile_limit`, `accounts.owner_pin_required`, `accounts.pin_invalid`. */
    create: async (actor: Actor, { pin, ownerPin, ...body }: CreateProfileBody): Promise<Profile> => {
      const { accountId } = actor;
      const before = await listProfileRecords(db, accountId);
      const maker = pick(before, actor.profileId);
      if (creationAsksForOwner(body, maker)) await assertOwner(before, ownerPin);
      const pinHash = pin === undefined || pin === null ? null : await pins.hash(pin);
      const id = newId<ProfileId>();
      await inTransaction(db, async (db) => {
        await lockHousehold(db, accountId);
        const profiles = await listProfileRecords(db, accountId);
        const limit = await limitOf(db, accountId);
        if (!hasRoom(profiles.length, limit)) throw new AppError('accounts.profile_limit', { limit });
        await insertProfile(db, {
          id,
          accountId,
          name: body.name,
          locale: body.locale ?? maker.locale,
          avatar: body.avatar ?? AVATARS[profiles.length % AVATARS.length] ?? AVATARS[0],
          owner: false,
          ...limitsOf(body, null),
          pinHash,
          createdAt: new Date(clock.now()),
        });
      });
      return presentOne(accountId, id);
    },

    /** @throws AppError any refusal of the contract. */
    update: async (actor: Actor, id: ProfileId, { pin, ownerPin, ...body }: UpdateProfileBody): Promise<Profile> => {
      const { accountId } = actor;
      const profiles = await listProfileRecords(db, accountId);
      const target = pick(profiles, id);
      if (readOnlyIds(profiles, await limitOf(db, accountId)).has(id)) throw new AppError('accounts.profile_read_only');
      assertOwnerStays(body, target);
      if (asksForOwner({ ...body, pin }, target, actor.profileId)) await assertOwner(profiles, ownerPin);
      const limits = limitsOf(body, target);
      const isShownOther = limits.kids !== target.kids || limits.maxAge !== target.maxAge;
      const lock = pin === undefined ? {} : { pinHash: pin === null ? null : await pins.hash(pin) };
      await inTransaction(db, async (db) => {
        await updateHouseholdProfile(db, id, {
          ...given({ name: body.name, locale: body.locale, avatar: body.avatar }),
          ...limits,
          ...lock,
        });
        if (isShownOther) await raiseStanding(db, accountId);
      });
      // Tokens name the age limit: those of before let in what is closed now.
      if (isShownOther) await sessions.outdate(accountId);
      return presentOne(accountId, id);
    },

    /**
     * Devices that were in it go over to the owner's profile, or are signed out when that one is locked.
     * @throws AppError `accounts.profile_not_found`, `accounts.profile_owner`.
     */
    remove: async (actor: Actor, id: ProfileId): Promise<void> => {
      const { accountId } = actor;
      const signedOut = await inTransaction(db, async (db) => {
        await lockHousehold(db, accountId);
        const profiles = await listProfileRecords(db, accountId);
        const target = pick(profiles, id);
        const owner = profiles.find((profile) => profile.owner);
        if (target.owner || owner === undefined) throw new AppError('accounts.profile_owner');
        const inIt = await listSessionsInProfile(db, id);
        if (owner.pinHash === null) for (const sessionId of inIt) await moveSession(db, sessionId, owner.id);
        else await sessions.closeIn(db, accountId, inIt);
        await deleteHouseholdProfile(db, id);
        await raiseStanding(db, accountId);
        await publish(db, profileDeleted, { accountId, profileId: id });
        return owner.pinHash === null ? [] : inIt;
      });
      await sessions.forget(signedOut);
      await sessions.outdate(accountId);
    },

    /** @throws AppError `accounts.profile_not_found`, `accounts.pin_required`, `accounts.pin_invalid`, `auth.too_many_attempts`. */
    enter: async (actor: Actor, id: ProfileId, pin: string | undefined): Promise<Pick<SignedIn, 'user' | 'tokens'>> => {
      const { accountId, sessionId } = actor;
      const target = pick(await listProfileRecords(db, accountId), id);
      if (target.pinHash !== null && pin === undefined) throw new AppError('accounts.pin_required');
      if (target.pinHash !== null && pin !== undefined) await pins.check(target, pin);
      const tokens = await inTransaction(db, async (db) => {
        await lockHousehold(db, accountId);
        // It may have been removed since it was looked at.
        pick(await listProfileRecords(db, accountId), id);
        await moveSession(db, sessionId, id);
        return sessions.reissue(db, sessionId);
      });
      const account = await findAccount(db, accountId);
      if (account === null) throw new AppError('auth.required');
      const { readOnly } = await presentOne(accountId, id);
      return { user: presentUser(account, target, readOnly), tokens };
    },
  };
}

export type Household = ReturnType<typeof createHousehold>;
