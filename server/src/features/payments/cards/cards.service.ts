import { type Actor, AppError, type SavedCard } from '@app/contracts';
import type { AccountId, CardId, Clock } from '@app/kernel';
import type { Sealer } from '../../../config/index.ts';
import { type Db, inTransaction, newId } from '../../../db/index.ts';
import { type PaymeCard, PaymeRefusal, type PaymeSubscribe } from '../../../gateways/payme-subscribe.ts';
import { enqueue } from '../../../jobs/index.ts';
import type { Accounts } from '../../accounts/index.ts';
import { forgetCard } from './cards.job-types.ts';
import { presentCard } from './cards.presenter.ts';
import {
  activateCard,
  type CardRecord,
  findCard,
  findPreferred,
  insertCard,
  listCards,
  lockCards,
  markRemoved,
  setPreferred,
} from './cards.repository.ts';
import { CARD_LIMIT, codeTroubleOf, expiryOf, isExpired, maskedNumber, resendAfterSec } from './cards.rules.ts';

export type CardsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly subscribe: PaymeSubscribe | null;
  readonly accounts: Pick<Accounts, 'requireBuyer'>;
};

/** What the provider says no to becomes what the person is told. */
async function orTrouble<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof PaymeRefusal) throw new AppError(codeTroubleOf(error.code), {}, { cause: error });
    throw error;
  }
}

const shownOf = ({ number, expire }: PaymeCard) => ({ number: maskedNumber(number), expire: expiryOf(expire) });

/** Saved cards: the token is sealed, the number never comes here. */
export function createCards({ db, clock, sealer, subscribe, accounts }: CardsDeps) {
  function provider(): PaymeSubscribe {
    if (subscribe === null) throw new AppError('payments.provider_unavailable');
    return subscribe;
  }

  const present = (card: CardRecord): SavedCard => presentCard(card, clock.now());
  const tokenOf = (card: CardRecord): string => sealer.open(card.token, card.id);

  async function getOwn(actor: Actor, id: CardId): Promise<CardRecord> {
    if (actor.kids) throw new AppError('accounts.kids_forbidden');
    const card = await findCard(db, actor.accountId, id);
    if (card === null) throw new AppError('payments.card_not_found');
    return card;
  }

  async function takeAway(db: Db, card: Pick<CardRecord, 'id'>): Promise<void> {
    if (await markRemoved(db, card.id, new Date(clock.now()))) await enqueue(db, forgetCard, { cardId: card.id }, { key: card.id });
  }

  /** Confirms the card; the first becomes the preferred one, and an older entry of the same card gives way. */
  async function activate(card: CardRecord, confirmed: PaymeCard): Promise<CardRecord> {
    return inTransaction(db, async (db) => {
      await lockCards(db, card.accountId);
      const others = (await listCards(db, card.accountId)).filter(({ id }) => id !== card.id);
      const shown = shownOf(confirmed);
      const same = others.filter(
        ({ number, expire, state }) => state !== 'awaiting_code' && number === shown.number && expire === shown.expire,
      );
      for (const older of same) await takeAway(db, older);
      const preferred = !others.some((other) => other.preferred && !same.includes(other));
      const active: CardRecord = { ...card, ...shown, preferred, token: sealer.seal(confirmed.token, card.id), state: 'active' };
      if (!(await activateCard(db, active))) throw new AppError('payments.card_not_found');
      return active;
    });
  }

  return {
    tokenOf,

    list: async (actor: Actor): Promise<{ items: SavedCard[] }> => ({ items: (await listCards(db, actor.accountId)).map(present) }),

    /**
     * Keeps the token that the card form got, and has the bank send a code.
     * @throws AppError `payments.card_refused`, `payments.card_limit`, `payments.provider_unavailable`, `accounts.…` for who may not buy
     */
    add: async (actor: Actor, token: string): Promise<{ card: SavedCard; sentTo: string; resendAfterSec: number }> => {
      await accounts.requireBuyer(db, actor);
      const offered = await orTrouble(provider().checkCard(token));
      if (!offered.isRecurrent) throw new AppError('payments.card_refused');
      const id = newId<CardId>();
      const card: CardRecord = {
        id,
        accountId: actor.accountId,
        token: sealer.seal(token, id),
        ...shownOf(offered),
        state: 'awaiting_code',
        preferred: false,
        createdAt: new Date(clock.now()),
      };
      await inTransaction(db, async (db) => {
        await lockCards(db, actor.accountId);
        if ((await listCards(db, actor.accountId)).length >= CARD_LIMIT) throw new AppError('payments.card_limit', { limit: CARD_LIMIT });
        await insertCard(db, card);
      });
      if (offered.isVerified) return { card: present(await activate(card, offered)), sentTo: '', resendAfterSec: 0 };
      try {
        const { sentTo, waitMs } = await orTrouble(provider().sendCode(token));
        return { card: present(card), sentTo, resendAfterSec: resendAfterSec(waitMs) };
      } catch (error) {
        await inTransaction(db, (db) => takeAway(db, card));
        throw error;
      }
    },

    /** Checks the code; without one another is sent. A card that is confirmed already stays so. */
    verify: async (actor: Actor, id: CardId, code: string | undefined): Promise<SavedCard> => {
      const card = await getOwn(actor, id);
      if (card.state !== 'awaiting_code') return present(card);
      if (code === undefined) {
        await orTrouble(provider().sendCode(tokenOf(card)));
        return present(card);
      }
      return present(await activate(card, await orTrouble(provider().verifyCard(tokenOf(card), code))));
    },

    /** @throws AppError `payments.card_not_found`, `payments.card_unusable` */
    prefer: async (actor: Actor, id: CardId): Promise<SavedCard> => {
      const card = await getOwn(actor, id);
      if (card.state !== 'active' || isExpired(card.expire, clock.now())) throw new AppError('payments.card_unusable');
      await inTransaction(db, async (db) => {
        await lockCards(db, actor.accountId);
        await setPreferred(db, actor.accountId, id);
      });
      return present({ ...card, preferred: true });
    },

    /** Forgets a card here at once, and at the provider by a job. */
    remove: async (actor: Actor, id: CardId): Promise<void> => {
      const card = await getOwn(actor, id);
      await inTransaction(db, (db) => takeAway(db, card));
    },

    /** Every card of an account that is going away. */
    removeAll: async (db: Db, accountId: AccountId): Promise<void> => {
      for (const card of await listCards(db, accountId)) await takeAway(db, card);
    },

    takeAway,

    /** The card to charge: the named one of the account, or the preferred. @throws AppError `payments.card_not_found`, `payments.card_unusable` */
    getChargeable: async (accountId: AccountId, id: string | undefined): Promise<CardRecord> => {
      // An id that is none of this account's cards finds none, whatever it looks like.
      const card = id === undefined ? await findPreferred(db, accountId) : await findCard(db, accountId, id as CardId);
      if (card === null || card.state === 'awaiting_code') throw new AppError('payments.card_not_found');
      if (card.state !== 'active' || isExpired(card.expire, clock.now())) throw new AppError('payments.card_unusable');
      return card;
    },

    findPreferredCard: async (db: Db, accountId: AccountId): Promise<{ readonly id: CardId; readonly number: string } | null> => {
      const card = await findPreferred(db, accountId);
      return card === null || isExpired(card.expire, clock.now()) ? null : { id: card.id, number: card.number };
    },
  };
}

export type Cards = ReturnType<typeof createCards>;
