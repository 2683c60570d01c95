import type { AccountId, SessionId } from '@app/kernel';
import { type Db, execute, selectRows } from '../../db/index.ts';

export type SecondFactor = { readonly sealedSecret: Buffer; readonly confirmed: boolean };

/** Null when none was begun. Locked until the transaction ends. */
export async function lockSecondFactor(db: Db, id: AccountId): Promise<SecondFactor | null> {
  const [row] = await selectRows<{ sealedSecret: Buffer | null; confirmed: boolean }>(
    db,
    'select totp_secret as "sealedSecret", totp_confirmed_at is not null as confirmed from accounts where id = $1 for update',
    [id],
  );
  return row === undefined || row.sealedSecret === null ? null : { sealedSecret: row.sealedSecret, confirmed: row.confirmed };
}

/** Begins an enrolment; false when one is in force. */
export async function putSecret(db: Db, id: AccountId, sealedSecret: Buffer): Promise<boolean> {
  const put = await execute(
    db,
    'update accounts set totp_secret = $2, totp_last_step = null where id = $1 and totp_confirmed_at is null and erased_at is null',
    [id, sealedSecret],
  );
  return put === 1;
}

type SealedSecret = { readonly id: string; readonly sealed: Uint8Array };

/** Secrets of accounts behind `after`, by id. */
export async function listSecrets(db: Db, after: string | null, limit: number): Promise<SealedSecret[]> {
  return selectRows<SealedSecret>(
    db,
    `select id, totp_secret as sealed from accounts where totp_secret is not null and ($1::uuid is null or id > $1) order by id limit $2`,
    [after, limit],
  );
}

/** Seals a secret anew, unless another was put meanwhile. */
export async function replaceSecret(db: Db, before: SealedSecret, sealed: Buffer): Promise<void> {
  await execute(db, 'update accounts set totp_secret = $3 where id = $1 and totp_secret = $2', [before.id, before.sealed, sealed]);
}

export async function confirmSecret(db: Db, id: AccountId, at: Date): Promise<void> {
  await execute(db, 'update accounts set totp_confirmed_at = $2 where id = $1', [id, at]);
}

/** True when no code of this step or of a later one was taken before. */
export async function takeStep(db: Db, id: AccountId, step: number): Promise<boolean> {
  const taken = await execute(
    db,
    'update accounts set totp_last_step = $2 where id = $1 and totp_secret is not null and (totp_last_step is null or totp_last_step < $2)',
    [id, step],
  );
  return taken === 1;
}

export async function removeSecondFactor(db: Db, id: AccountId): Promise<void> {
  await execute(db, 'update accounts set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where id = $1', [id]);
  await execute(db, 'delete from recovery_codes where account_id = $1', [id]);
  await execute(db, 'update sessions set mfa = false where account_id = $1', [id]);
}

export async function replaceRecoveryCodes(db: Db, id: AccountId, hashes: readonly Buffer[]): Promise<void> {
  await execute(db, 'delete from recovery_codes where account_id = $1', [id]);
  await execute(db, 'insert into recovery_codes (account_id, code_hash) select $1, unnest($2::bytea[])', [id, [...hashes]]);
}

/** True for the one call that uses the code up. */
export async function spendRecoveryCode(db: Db, id: AccountId, hashes: readonly Buffer[]): Promise<boolean> {
  return (await execute(db, 'delete from recovery_codes where account_id = $1 and code_hash = any($2::bytea[])', [id, [...hashes]])) === 1;
}

/** The session counts as signed in by two factors from its next tokens on. */
export async function markSessionProved(db: Db, id: SessionId): Promise<void> {
  await execute(db, 'update sessions set mfa = true where id = $1', [id]);
}
