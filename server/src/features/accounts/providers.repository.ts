import { AccountIdSchema, type Provider, ProviderSchema } from '@app/contracts';
import type { AccountId } from '@app/kernel';
import { z } from 'zod';
import { type Db, execute, selectRows } from '../../db/index.ts';

export type IdentityRecord = { readonly provider: Provider; readonly label: string; readonly linkedAt: Date };

const RowSchema = z.object({ provider: ProviderSchema, label: z.string(), linkedAt: z.date() });

export async function listIdentityRecords(db: Db, accountId: AccountId): Promise<IdentityRecord[]> {
  const rows = await selectRows<object>(
    db,
    'select provider, label, linked_at as "linkedAt" from identities where account_id = $1 order by linked_at, provider',
    [accountId],
  );
  return rows.map((row) => RowSchema.parse(row));
}

/** The account that a person of a provider is linked to; null when there is none. */
export async function findLinkedAccount(db: Db, provider: Provider, subject: string): Promise<AccountId | null> {
  const [row] = await selectRows<{ accountId: string }>(
    db,
    'select account_id as "accountId" from identities where provider = $1 and subject = $2',
    [provider, subject],
  );
  return row === undefined ? null : AccountIdSchema.parse(row.accountId);
}

/** False when the person is linked to another account, or the account to another person of the provider. */
export async function insertIdentity(
  db: Db,
  identity: {
    readonly provider: Provider;
    readonly subject: string;
    readonly label: string;
    readonly accountId: AccountId;
    readonly at: Date;
  },
): Promise<boolean> {
  await execute(
    db,
    'insert into identities (provider, subject, account_id, label, linked_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [identity.provider, identity.subject, identity.accountId, identity.label, identity.at],
  );
  return (await findLinkedAccount(db, identity.provider, identity.subject)) === identity.accountId;
}

/** Locked, so that of two last ways to sign in one stays. */
export async function lockIdentities(db: Db, accountId: AccountId): Promise<void> {
  await selectRows(db, 'select id from accounts where id = $1 for update', [accountId]);
}

/** False when it was not linked. */
export async function deleteIdentity(db: Db, accountId: AccountId, provider: Provider): Promise<boolean> {
  return (await execute(db, 'delete from identities where account_id = $1 and provider = $2', [accountId, provider])) === 1;
}

export async function insertAttempt(
  db: Db,
  row: {
    readonly stateHash: Buffer;
    readonly provider: Provider;
    readonly browserHash: Buffer;
    readonly sealed: Buffer;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await execute(db, 'insert into provider_attempts (state_hash, provider, browser_hash, sealed, expires_at) values ($1, $2, $3, $4, $5)', [
    row.stateHash,
    row.provider,
    row.browserHash,
    row.sealed,
    row.expiresAt,
  ]);
}

/** Spends an attempt: a state works once, in the browser that it was given to, at its provider. Null for any other. */
export async function takeAttempt(
  db: Db,
  key: { readonly stateHash: Buffer; readonly provider: Provider; readonly browserHash: Buffer; readonly now: Date },
): Promise<Buffer | null> {
  const [row] = await selectRows<{ sealed: Buffer; isGood: boolean }>(
    db,
    `delete from provider_attempts where state_hash = $1
     returning sealed, (provider = $2 and browser_hash = $3 and expires_at > $4) as "isGood"`,
    [key.stateHash, key.provider, key.browserHash, key.now],
  );
  return row?.isGood === true ? row.sealed : null;
}

export type GrantKind = 'code' | 'ticket';
export type ProviderGrant = { readonly challenge: string; readonly sealed: Buffer };

export async function insertGrant(
  db: Db,
  row: {
    readonly tokenHash: Buffer;
    readonly kind: GrantKind;
    readonly challenge: string;
    readonly sealed: Buffer;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await execute(db, 'insert into provider_grants (token_hash, kind, challenge, sealed, expires_at) values ($1, $2, $3, $4, $5)', [
    row.tokenHash,
    row.kind,
    row.challenge,
    row.sealed,
    row.expiresAt,
  ]);
}

export async function findProviderGrant(db: Db, kind: GrantKind, tokenHash: Buffer, now: Date): Promise<ProviderGrant | null> {
  const [row] = await selectRows<ProviderGrant>(
    db,
    'select challenge, sealed from provider_grants where token_hash = $1 and kind = $2 and expires_at > $3',
    [tokenHash, kind, now],
  );
  return row ?? null;
}

/** Spends a grant. False when another call was faster. */
export async function takeProviderGrant(db: Db, tokenHash: Buffer): Promise<boolean> {
  return (await execute(db, 'delete from provider_grants where token_hash = $1', [tokenHash])) === 1;
}

/** Removes what has expired. Returns how many rows went. */
export async function deleteProviderLeftovers(db: Db, before: Date): Promise<number> {
  return (
    (await execute(db, 'delete from provider_attempts where expires_at < $1', [before])) +
    (await execute(db, 'delete from provider_grants where expires_at < $1', [before]))
  );
}
