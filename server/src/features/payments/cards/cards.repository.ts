import type { SavedCard } from '@app/contracts';
import type { AccountId, CardId } from '@app/kernel';
import { type Db, execute, selectRows } from '../../../db/index.ts';

export type CardState = SavedCard['state'] | 'removed';

export type CardRecord = {
  readonly id: CardId;
  readonly accountId: AccountId;
  /** Sealed; opens with the card's id. */
  readonly token: Uint8Array;
  readonly number: string;
  readonly expire: string;
  readonly state: CardState;
  readonly preferred: boolean;
  readonly createdAt: Date;
};

const COLUMNS = `id, account_id as "accountId", token, number, expire, state, preferred, created_at as "createdAt"`;

/** The account's cards, latest first. */
export async function listCards(db: Db, accountId: AccountId): Promise<CardRecord[]> {
  return selectRows<CardRecord>(
    db,
    `select ${COLUMNS} from saved_cards where account_id = $1 and state <> 'removed' order by created_at desc, id desc`,
    [accountId],
  );
}

export async function findCard(db: Db, accountId: AccountId, id: CardId): Promise<CardRecord | null> {
  const [row] = await selectRows<CardRecord>(
    db,
    `select ${COLUMNS} from saved_cards where id = $2 and account_id = $1 and state <> 'removed'`,
    [accountId, id],
  );
  return row ?? null;
}

/** Whoever it belongs to, also when it was removed. */
export async function findCardById(db: Db, id: CardId): Promise<CardRecord | null> {
  const [row] = await selectRows<CardRecord>(db, `select ${COLUMNS} from saved_cards where id = $1`, [id]);
  return row ?? null;
}

/** Lets the writers of one account's cards go one after the other, until the transaction ends. */
export async function lockCards(db: Db, accountId: AccountId): Promise<void> {
  await execute(db, `select pg_advisory_xact_lock(hashtextextended('cards:' || $1, 0))`, [accountId]);
}

export async function insertCard(db: Db, card: CardRecord): Promise<void> {
  await execute(
    db,
    `insert into saved_cards (id, account_id, token, number, expire, state, preferred, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [card.id, card.accountId, card.token, card.number, card.expire, card.state, card.preferred, card.createdAt],
  );
}

/** The code was right: keeps what the provider gave. Returns false when the card was removed meanwhile. */
export async function activateCard(db: Db, card: Pick<CardRecord, 'id' | 'token' | 'number' | 'expire'>): Promise<boolean> {
  const touched = await execute(
    db,
    `update saved_cards set state = 'active', token = $2, number = $3, expire = $4 where id = $1 and state <> 'removed'`,
    [card.id, card.token, card.number, card.expire],
  );
  return touched > 0;
}

type SealedToken = { readonly id: string; readonly sealed: Uint8Array };

/** Tokens of cards behind `after`, by id; those of removed ones too, which the provider is still to forget. */
export async function listTokens(db: Db, after: string | null, limit: number): Promise<SealedToken[]> {
  return selectRows<SealedToken>(db, 'select id, token as sealed from saved_cards where $1::uuid is null or id > $1 order by id limit $2', [
    after,
    limit,
  ]);
}

/** Seals a token anew, unless another was kept meanwhile. */
export async function replaceToken(db: Db, before: SealedToken, sealed: Buffer): Promise<void> {
  await execute(db, 'update saved_cards set token = $3 where id = $1 and token = $2', [before.id, before.sealed, sealed]);
}

/** Makes one active card of the account the preferred one. */
export async function setPreferred(db: Db, accountId: AccountId, id: CardId): Promise<void> {
  await execute(db, 'update saved_cards set preferred = false where account_id = $1 and preferred and id <> $2', [accountId, id]);
  await execute(db, `update saved_cards set preferred = true where account_id = $1 and id = $2 and state = 'active'`, [accountId, id]);
}

/** The provider does not charge it any more. */
export async function setUnusable(db: Db, id: CardId): Promise<void> {
  await execute(db, `update saved_cards set state = 'unusable' where id = $1 and state = 'active'`, [id]);
}

/** Takes a card from its owner; the token stays until the provider has forgotten it. Returns false when it was removed before. */
export async function markRemoved(db: Db, id: CardId, at: Date): Promise<boolean> {
  const touched = await execute(
    db,
    `update saved_cards set state = 'removed', preferred = false, removed_at = $2 where id = $1 and state <> 'removed'`,
    [id, at],
  );
  return touched > 0;
}

export async function deleteCard(db: Db, id: CardId): Promise<void> {
  await execute(db, `delete from saved_cards where id = $1 and state = 'removed'`, [id]);
}

/** Cards that were offered before `offeredBefore` and never confirmed, and those that were removed; at most `limit`. */
export async function listLeaving(
  db: Db,
  offeredBefore: Date,
  limit: number,
): Promise<(CardRecord & { readonly removedAt: Date | null })[]> {
  return selectRows(
    db,
    `select ${COLUMNS}, removed_at as "removedAt" from saved_cards where state = 'removed' or (state = 'awaiting_code' and created_at < $1) order by created_at limit $2`,
    [offeredBefore, limit],
  );
}
