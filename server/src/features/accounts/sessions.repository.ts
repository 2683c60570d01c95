import { AccountIdSchema, type Device, DeviceSchema, ProfileIdSchema, type Role, RoleSchema, SessionIdSchema } from '@app/contracts';
import type { AccountId, ProfileId, SessionId } from '@app/kernel';
import { z } from 'zod';
import { type Db, execute, type Prepared, selectPrepared, selectRows, txOf } from '../../db/index.ts';
import { EVENT_TOPIC } from '../../events/index.ts';
import { appendFrom } from '../../outbox/index.ts';
import { deviceAdded } from './accounts.events.ts';
import { SessionModel } from './sessions.model.ts';

export type SessionRecord = {
  readonly id: SessionId;
  readonly accountId: AccountId;
  readonly profileId: ProfileId;
  readonly device: Device;
  readonly country: string | null;
  /** Signed in by two factors. */
  readonly mfa: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
};

type SessionRow = Pick<
  SessionModel,
  'id' | 'accountId' | 'profileId' | 'deviceKind' | 'deviceName' | 'country' | 'mfa' | 'createdAt' | 'lastUsedAt'
>;

const toSession = (row: SessionRow): SessionRecord => ({
  id: SessionIdSchema.parse(row.id),
  accountId: AccountIdSchema.parse(row.accountId),
  profileId: ProfileIdSchema.parse(row.profileId),
  device: DeviceSchema.parse({ kind: row.deviceKind, name: row.deviceName }),
  country: row.country,
  mfa: row.mfa,
  createdAt: row.createdAt,
  lastUsedAt: row.lastUsedAt,
});

const OPEN_SESSION: Prepared = {
  name: 'accounts.open-session',
  text: `with holder as (
       select id, roles, standing from accounts where id = $2 and ($11::text is null or password_hash = $11) for share
     ), opened as (
       insert into sessions (id, account_id, profile_id, device_kind, device_name, country, mfa, created_at, last_used_at)
       select $1, holder.id, $3, $4, $5, $6, $7, $8, $8 from holder returning id
     ), added as (
       insert into refresh_tokens (token_hash, session_id, created_at, expires_at) select $9, opened.id, $8, $10 from opened
     ), news as (
       select from opened where $12::uuid is not null
     ), told as (
       ${appendFrom('news', { id: '$12', topic: `'${EVENT_TOPIC}${deviceAdded.name}'`, payload: '$13::jsonb' })}
     )
     select roles, standing from holder`,
};

type Opening = {
  readonly session: SessionRecord;
  readonly token: { readonly hash: Buffer; readonly expiresAt: Date };
  /** Nobody is let in any more when the account's is another one by now; null where none was given. */
  readonly passwordHash: string | null;
  /** Of the event that tells of a device which is new to the account (`accounts.device_added`); null where it is not. */
  readonly newsId: string | null;
};

/**
 * Opens a session with its first refresh token, in one statement: signing in waits for the hash of the password alone. Returns what
 * holds of the account in that moment, which nobody changes until the transaction ends; null when the account is gone, or has
 * another password than `passwordHash`, where one is told.
 */
export async function insertSession(
  db: Db,
  { session, token, passwordHash, newsId }: Opening,
): Promise<{ readonly roles: readonly Role[]; readonly standing: number } | null> {
  const { device } = session;
  const news: z.output<typeof deviceAdded.schema> = { accountId: session.accountId, sessionId: session.id, device: device.name };
  const [row] = await selectPrepared<object>(db, OPEN_SESSION, [
    session.id,
    session.accountId,
    session.profileId,
    device.kind,
    device.name,
    session.country,
    session.mfa,
    session.createdAt,
    token.hash,
    token.expiresAt,
    passwordHash,
    newsId,
    JSON.stringify(news),
  ]);
  return row === undefined ? null : HolderSchema.parse(row);
}

const RotatedSchema = z.object({
  accountId: AccountIdSchema,
  profileId: ProfileIdSchema,
  sessionId: SessionIdSchema,
  roles: z.array(RoleSchema),
  mfa: z.boolean(),
  maxAge: z.int(),
  kids: z.boolean(),
  email: z.string().nullable(),
  standing: z.int(),
});
type Rotated = z.output<typeof RotatedSchema>;
// Made once: a schema compiles itself when it first parses, which takes longer than the statement that it reads.
const HolderSchema = RotatedSchema.pick({ roles: true, standing: true });
const FamilySchema = RotatedSchema.pick({ sessionId: true, accountId: true });

/** What a token says of a session; `used` is the session, which the statement has named. */
const CLAIMS = `used.id as "sessionId", used.account_id as "accountId", used.profile_id as "profileId", accounts.roles, accounts.email,
       accounts.standing, used.mfa, profiles.max_age as "maxAge", profiles.kids
     from used join accounts on accounts.id = used.account_id join profiles on profiles.id = used.profile_id`;

/**
 * Spends a refresh token for the next one, in one statement: of racing callers exactly one gets the session, the others null.
 * Null as well when the token is unknown, spent or expired, or its session was signed out.
 */
export async function rotateRefreshToken(
  db: Db,
  request: { readonly spent: Buffer; readonly next: Buffer; readonly now: Date; readonly expiresAt: Date; readonly country: string },
): Promise<Rotated | null> {
  const [row] = await selectRows<object>(
    db,
    `with spent as (
       update refresh_tokens set rotated_at = $3 from sessions
       where token_hash = $1 and rotated_at is null and expires_at > $3 and sessions.id = session_id and sessions.revoked_at is null
       returning session_id
     ), used as (
       update sessions set last_used_at = $3, country = $5 from spent
       where sessions.id = spent.session_id and sessions.revoked_at is null returning sessions.id, sessions.account_id, sessions.profile_id, sessions.mfa
     ), added as (
       insert into refresh_tokens (token_hash, session_id, created_at, expires_at) select $2, used.id, $3, $4 from used
     )
     select ${CLAIMS}`,
    [request.spent, request.next, request.now, request.expiresAt, request.country],
  );
  return row === undefined ? null : RotatedSchema.parse(row);
}

/** Gives an open session a further refresh token. Null when it was signed out. */
export async function addRefreshToken(
  db: Db,
  request: { readonly sessionId: SessionId; readonly hash: Buffer; readonly now: Date; readonly expiresAt: Date },
): Promise<Rotated | null> {
  const [row] = await selectRows<object>(
    db,
    `with used as (
       update sessions set last_used_at = $3 where id = $1 and revoked_at is null returning id, account_id, profile_id, mfa
     ), added as (
       insert into refresh_tokens (token_hash, session_id, created_at, expires_at) select $2, used.id, $3, $4 from used
     )
     select ${CLAIMS}`,
    [request.sessionId, request.hash, request.now, request.expiresAt],
  );
  return row === undefined ? null : RotatedSchema.parse(row);
}

/** Binds an open session to another profile. */
export async function moveSession(db: Db, id: SessionId, profileId: ProfileId): Promise<void> {
  await SessionModel.update({ profileId }, { where: { id, revokedAt: null }, ...txOf(db) });
}

/** Open sessions that are bound to a profile. */
export async function listSessionsInProfile(db: Db, profileId: ProfileId): Promise<SessionId[]> {
  const rows = await SessionModel.findAll({ attributes: ['id'], where: { profileId, revokedAt: null }, raw: true, ...txOf(db) });
  return rows.map(({ id }) => SessionIdSchema.parse(id));
}

/** Counts the account's standing up: tokens that were issued before say too much, or too little. */
export async function raiseStanding(db: Db, id: AccountId): Promise<void> {
  await execute(db, 'update accounts set standing = standing + 1 where id = $1', [id]);
}

export async function getStanding(db: Db, id: AccountId): Promise<number> {
  const [row] = await selectRows<{ standing: number }>(db, 'select standing from accounts where id = $1', [id]);
  return row?.standing ?? 0;
}

/** The session whose token was spent before; null when the token is unknown or was never spent. */
export async function findSessionOfSpentToken(
  db: Db,
  hash: Buffer,
): Promise<{ readonly sessionId: SessionId; readonly accountId: AccountId } | null> {
  const [row] = await selectRows<object>(
    db,
    `select sessions.id as "sessionId", sessions.account_id as "accountId"
     from refresh_tokens join sessions on sessions.id = refresh_tokens.session_id
     where refresh_tokens.token_hash = $1 and refresh_tokens.rotated_at is not null`,
    [hash],
  );
  return row === undefined ? null : FamilySchema.parse(row);
}

/** True when this call signed the session out, false when it was so already or is not of this account. */
export async function markRevoked(db: Db, key: { readonly id: SessionId; readonly accountId: AccountId }, now: Date): Promise<boolean> {
  const [touched] = await SessionModel.update({ revokedAt: now }, { where: { ...key, revokedAt: null }, ...txOf(db) });
  return touched === 1;
}

/** A session of this account, signed out or not. */
export async function findSession(db: Db, key: { readonly id: SessionId; readonly accountId: AccountId }): Promise<SessionRecord | null> {
  const row = await SessionModel.findOne({ where: { ...key }, ...txOf(db) });
  return row === null ? null : toSession(row);
}

/** Signed-in sessions used after `since`, latest used first, at most `limit`, from the one after `after` on. */
export async function listActiveSessions(
  db: Db,
  page: { readonly accountId: AccountId; readonly since: Date; readonly after: readonly [Date, SessionId] | null; readonly limit: number },
): Promise<SessionRecord[]> {
  const rows = await selectRows<SessionRow>(
    db,
    `select id, account_id as "accountId", profile_id as "profileId", device_kind as "deviceKind", device_name as "deviceName",
       country, mfa, created_at as "createdAt", last_used_at as "lastUsedAt"
     from sessions where account_id = $1 and revoked_at is null and last_used_at > $2
       and ($3::timestamptz is null or (last_used_at, id) < ($3, $4::uuid)) order by last_used_at desc, id desc limit $5`,
    [page.accountId, page.since, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
  return rows.map(toSession);
}

/** Removes what no rule asks for any more. Returns how many rows went. */
export async function deleteStaleSessions(
  db: Db,
  limits: { readonly spentBefore: Date; readonly expiredBefore: Date; readonly revokedBefore: Date },
): Promise<number> {
  const tokens = await execute(db, 'delete from refresh_tokens where expires_at < $1 or rotated_at < $2', [
    limits.expiredBefore,
    limits.spentBefore,
  ]);
  const sessions = await execute(
    db,
    `delete from sessions where revoked_at < $1
       or (revoked_at is null and not exists (select from refresh_tokens where session_id = sessions.id and expires_at >= $2))`,
    [limits.revokedBefore, limits.expiredBefore],
  );
  return tokens + sessions;
}
