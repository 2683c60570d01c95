import {
  type AccountSession,
  type Actor,
  AppError,
  type Device,
  InstantSchema,
  type Page,
  type PageQuery,
  SessionIdSchema,
  type SignedIn,
  type Tokens as TokenPair,
} from '@app/contracts';
import { type AccountId, type Clock, DAY_MS, type SessionId } from '@app/kernel';
import { z } from 'zod';
import type { Config } from '../../config/index.ts';
import { type Db, decodeCursor, inTransaction, pageFrom } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import type { Logger } from '../../observability/index.ts';
import type { Revocations } from './accounts.cache.ts';
import { sessionRevoked } from './accounts.events.ts';
import { presentSession, presentUser } from './accounts.presenter.ts';
import type { Account, ProfileRecord } from './accounts.repository.ts';
import { isClosedDemo } from './demo-accounts.ts';
import { draftSession, type SessionDraft } from './session-draft.ts';
import {
  addRefreshToken,
  findSession,
  findSessionOfSpentToken,
  getStanding,
  insertSession,
  listActiveSessions,
  markRevoked,
  rotateRefreshToken,
} from './sessions.repository.ts';
import { type AccessClaims, randomToken, type Tokens, tokenHash } from './tokens.ts';

export type SessionsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly config: Pick<Config, 'ACCESS_TOKEN_SEC' | 'REFRESH_TOKEN_DAYS' | 'NODE_ENV'>;
  readonly tokens: Tokens;
  readonly revocations: Revocations;
};

/** Who signs in, and on what. */
export type SignIn = {
  readonly account: Account;
  readonly profile: ProfileRecord;
  readonly device: Device;
  readonly country: string;
  /** By two factors. */
  readonly mfa: boolean;
  /** The password that was given: whoever knows only one of before is not let in. */
  readonly passwordHash?: string | null;
  /** Whether the account may not have been used on it before: its people are then told. */
  readonly isNewDevice: boolean;
  /** Made before; else it is made now. */
  readonly draft?: SessionDraft;
};

/** More devices than any household has; a bound for one call. */
const MOST_SESSIONS = 1000;
const CursorSchema = z.tuple([InstantSchema, SessionIdSchema]);

/** Sessions of devices: opened by a sign-in, prolonged by refreshing, closed by hand or by a refresh token used twice. */
export function createSessions({ db, clock, log, config, tokens, revocations }: SessionsDeps) {
  const refreshEnd = () => new Date(clock.now() + config.REFRESH_TOKEN_DAYS * DAY_MS);
  const pairFor = (actor: AccessClaims, refreshToken: string): TokenPair => ({
    accessToken: tokens.issueAccess(actor),
    refreshToken,
    expiresIn: config.ACCESS_TOKEN_SEC,
  });

  /** Signs one session of the account out. False when it was so already or there is none. */
  async function close(accountId: AccountId, id: SessionId): Promise<boolean> {
    const closed = await inTransaction(db, async (db) => {
      if (!(await markRevoked(db, { id, accountId }, new Date(clock.now())))) return false;
      await publish(db, sessionRevoked, { accountId, sessionId: id });
      return true;
    });
    // Told to the cache even when the row was marked before: the earlier call may have died between the two.
    await revocations.add(id);
    if (closed) log.info({ event: 'accounts.session_revoked', accountId, sessionId: id });
    return closed;
  }

  const listOpen = (accountId: AccountId, handle: Db = db) =>
    listActiveSessions(handle, { accountId, since: new Date(0), after: null, limit: MOST_SESSIONS });

  return {
    listOpen,
    /** Opens a session and hands out its first tokens. @throws AppError `auth.credentials_invalid` when `passwordHash` was replaced. */
    open: async (
      db: Db,
      { account, profile, device, country, mfa, passwordHash = null, isNewDevice, ...rest }: SignIn,
    ): Promise<SignedIn> => {
      const draft = rest.draft ?? draftSession(tokens, account.id);
      const now = new Date(clock.now());
      const session = {
        id: draft.id,
        accountId: account.id,
        profileId: profile.id,
        device,
        country,
        mfa,
        createdAt: now,
        lastUsedAt: now,
      };
      const token = { hash: draft.refreshHash, expiresAt: refreshEnd() };
      // What was read of the account before may be outdated by now.
      const holder = await insertSession(db, { session, token, passwordHash, newsId: isNewDevice ? draft.newsId : null });
      if (holder === null) throw new AppError('auth.credentials_invalid');
      const { roles, standing } = holder;
      const actor: AccessClaims = {
        accountId: account.id,
        profileId: profile.id,
        sessionId: session.id,
        roles,
        standing,
        mfa,
        maxAge: profile.maxAge,
        kids: profile.kids,
      };
      return {
        user: presentUser({ ...account, roles }, profile),
        tokens: pairFor(actor, draft.refreshToken),
        deviceToken: draft.deviceToken,
      };
    },

    /** @throws AppError `auth.refresh_invalid`, or `auth.refresh_reused` after signing the whole family out. */
    refresh: async (refreshToken: string, country: string): Promise<TokenPair> => {
      const next = randomToken();
      const spent = tokenHash(refreshToken);
      const actor = await rotateRefreshToken(db, {
        spent,
        next: tokenHash(next),
        now: new Date(clock.now()),
        expiresAt: refreshEnd(),
        country,
      });
      if (actor !== null && isClosedDemo(actor.email, config)) throw new AppError('auth.refresh_invalid');
      if (actor !== null) return pairFor(actor, next);
      const family = await findSessionOfSpentToken(db, spent);
      if (family === null) throw new AppError('auth.refresh_invalid');
      if (await close(family.accountId, family.sessionId))
        log.warn({ event: 'accounts.refresh_reused', accountId: family.accountId, sessionId: family.sessionId });
      throw new AppError('auth.refresh_reused');
    },

    /**
     * Asks no database, and the cache for what was revoked elsewhere, or for calls that may hear of it `lateMs` late not even that.
     * @throws AppError `auth.required`, `auth.token_expired`, `auth.session_revoked`.
     */
    authenticate: async (accessToken: string, lateMs = 0): Promise<Actor> => {
      const actor = await tokens.verifyAccess(accessToken);
      const { revoked, leastStanding } = await revocations.find(actor.sessionId, lateMs);
      if (revoked) throw new AppError('auth.session_revoked');
      // The client exchanges it, and the next one says what holds now.
      if (actor.standing < leastStanding) throw new AppError('auth.token_expired');
      return actor;
    },

    /** Further tokens of an open session, saying what holds now of its profile and account. @throws AppError `auth.session_revoked`. */
    reissue: async (db: Db, sessionId: SessionId): Promise<TokenPair> => {
      const refreshToken = randomToken();
      const request = { sessionId, hash: tokenHash(refreshToken), now: new Date(clock.now()), expiresAt: refreshEnd() };
      const actor = await addRefreshToken(db, request);
      if (actor === null) throw new AppError('auth.session_revoked');
      return pairFor(actor, refreshToken);
    },

    /**
     * After the commit of what raised the account's standing (`raiseStanding`): every device exchanges its access token on its next
     * call, and so learns what holds now.
     */
    outdate: async (accountId: AccountId): Promise<void> => {
      const standing = await getStanding(db, accountId);
      const marked = await listOpen(accountId);
      await Promise.all(marked.map(({ id }) => revocations.outdate(id, standing)));
      // One that was signed out meanwhile stays so: the mark must not cover that.
      const open = new Set((await listOpen(accountId)).map(({ id }) => id));
      for (const { id } of marked) if (!open.has(id)) await revocations.add(id);
    },

    /** Signs the named devices out in the caller's transaction; `forget` them after its commit. */
    closeIn: async (db: Db, accountId: AccountId, ids: readonly SessionId[]): Promise<void> => {
      for (const id of ids)
        if (await markRevoked(db, { id, accountId }, new Date(clock.now())))
          await publish(db, sessionRevoked, { accountId, sessionId: id });
    },
    /** Access tokens of these sessions open nothing any more. */
    forget: async (ids: readonly SessionId[]): Promise<void> => {
      await Promise.all(ids.map((id) => revocations.add(id)));
    },

    logout: async (actor: Actor): Promise<void> => {
      await close(actor.accountId, actor.sessionId);
    },

    /** Signs another device of the same account out; repeating it changes nothing. @throws AppError `accounts.session_not_found`. */
    revoke: async (actor: Actor, id: SessionId): Promise<void> => {
      if ((await findSession(db, { id, accountId: actor.accountId })) === null) throw new AppError('accounts.session_not_found');
      await close(actor.accountId, id);
    },

    /** Signs every other device of the account out; with none left it changes nothing. */
    revokeOthers: async (actor: Actor): Promise<void> => {
      for (const { id } of await listOpen(actor.accountId)) if (id !== actor.sessionId) await close(actor.accountId, id);
    },

    list: async (actor: Actor, { limit, cursor }: PageQuery): Promise<Page<AccountSession>> => {
      const from = cursor === undefined ? null : decodeCursor(cursor, CursorSchema);
      const after = from === null ? null : ([new Date(from[0]), from[1]] as const);
      const since = new Date(clock.now() - config.REFRESH_TOKEN_DAYS * DAY_MS);
      const rows = await listActiveSessions(db, { accountId: actor.accountId, since, after, limit: limit + 1 });
      return pageFrom(
        rows,
        limit,
        ({ lastUsedAt, id }) => [lastUsedAt.toISOString(), id],
        (row) => presentSession(row, actor.sessionId),
      );
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;
