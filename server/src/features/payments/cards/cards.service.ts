import { type Actor, AppError, type SavedCard } from '@app/contracts';
import type { AccountId, CardId } from '@app/kernel';
import { type Db, inTransaction } from '../../../db/index.ts';
import { bindAddCard } from './add-card.ts';
import { presentCard } from './cards.presenter.ts';
import { type CardRecord, findCard, listCards, lockCards, setPreferred } from './cards.repository.ts';
import { cardToCharge, isChargeable } from './cards.rules.ts';
import { type CardsDeps, createKeeping, orTrouble } from './keeping.ts';

/** Saved cards: the token is sealed, the number never comes here. */
export function createCards(deps: CardsDeps) {
  const { db, clock } = deps;
  const keeping = createKeeping(deps);
  const { provider, tokenOf, takeAway, activate } = keeping;
  const present = (card: CardRecord): SavedCard => presentCard(card, clock.now());
  const findCharged = async (db: Db, accountId: AccountId) => cardToCharge(await listCards(db, accountId), clock.now());

  async function getOwn(actor: Actor, id: CardId): Promise<CardRecord> {
    if (actor.kids) throw new AppError('accounts.kids_forbidden');
    const card = await findCard(db, actor.accountId, id);
    if (card === null) throw new AppError('payments.card_not_found');
    return card;
  }

  return {
    tokenOf,
    takeAway,
    add: bindAddCard(deps, keeping),

    /** Preferred is the one that is charged; where none can be, the one that was. */
    list: async (actor: Actor): Promise<{ items: SavedCard[] }> => {
      const cards = await listCards(db, actor.accountId);
      const charged = cardToCharge(cards, clock.now());
      return { items: cards.map((card) => present({ ...card, preferred: charged === null ? card.preferred : card === charged })) };
    },

    /** Checks the code; without one another is sent. A card that is confirmed already stays so. */
    verify: async (actor: Actor, id: CardId, code: string | undefined): Promise<SavedCard> => {
      const card = await getOwn(actor, id);
      if (card.state !== 'awaiting_code') return present(card);
      if (code !== undefined) return present(await activate(card, await orTrouble(provider().verifyCard(tokenOf(card), code))));
      await orTrouble(provider().sendCode(tokenOf(card)));
      return present(card);
    },

    /** @throws AppError `payments.card_not_found`, `payments.card_unusable` */
    prefer: async (actor: Actor, id: CardId): Promise<SavedCard> => {
      const card = await getOwn(actor, id);
      if (!isChargeable(card, clock.now())) throw new AppError('payments.card_unusable');
      await inTransaction(db, async (db) => {
        await lockCards(db, actor.accountId);
        await setPreferred(db, actor.accountId, id);
      });
      return present({ ...card, preferred: true });
    },

    /** Forgets a card here at once, and at the provider by a job. Of those that are left the latest takes the place of a preferred one. */
    remove: async (actor: Actor, id: CardId): Promise<void> => {
      const card = await getOwn(actor, id);
      await inTransaction(db, async (db) => {
        await lockCards(db, actor.accountId);
        await takeAway(db, card);
        const left = await listCards(db, actor.accountId);
        const next = left.some(({ preferred }) => preferred) ? null : cardToCharge(left, clock.now());
        if (next !== null) await setPreferred(db, actor.accountId, next.id);
      });
    },

    /** Every card of an account that is going away. */
    removeAll: async (db: Db, accountId: AccountId): Promise<void> => {
      for (const card of await listCards(db, accountId)) await takeAway(db, card);
    },

    /** The card to charge: the named one of the account, or `cardToCharge`. @throws AppError `payments.card_not_found`, `payments.card_unusable` */
    getChargeable: async (accountId: AccountId, id: string | undefined): Promise<CardRecord> => {
      // Whatever id it is: it finds a card of this account or none.
      const card = id === undefined ? await findCharged(db, accountId) : await findCard(db, accountId, id as CardId);
      if (card === null || card.state === 'awaiting_code') throw new AppError('payments.card_not_found');
      if (!isChargeable(card, clock.now())) throw new AppError('payments.card_unusable');
      return card;
    },

    findPreferredCard: async (db: Db, accountId: AccountId): Promise<{ readonly id: CardId; readonly number: string } | null> => {
      const card = await findCharged(db, accountId);
      return card === null ? null : { id: card.id, number: card.number };
    },
  };
}

export type Cards = ReturnType<typeof createCards>;
