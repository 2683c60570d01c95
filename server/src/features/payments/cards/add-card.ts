import { type Actor, AppError, type SavedCard } from '@app/contracts';
import type { CardId } from '@app/kernel';
import { inTransaction, newId } from '../../../db/index.ts';
import { presentCard } from './cards.presenter.ts';
import { type CardRecord, insertCard, listCards, lockCards } from './cards.repository.ts';
import { CARD_LIMIT, resendAfterSec } from './cards.rules.ts';
import { type CardsDeps, type Keeping, orTrouble, shownOf } from './keeping.ts';

type Added = { readonly card: SavedCard; readonly sentTo: string; readonly resendAfterSec: number };

/** Keeps the token that the card form got, and has the bank send a code. */
export function bindAddCard({ db, clock, sealer, accounts }: CardsDeps, { provider, activate, takeAway }: Keeping) {
  async function keep(card: CardRecord): Promise<void> {
    await inTransaction(db, async (db) => {
      await lockCards(db, card.accountId);
      if ((await listCards(db, card.accountId)).length >= CARD_LIMIT) throw new AppError('payments.card_limit', { limit: CARD_LIMIT });
      await insertCard(db, card);
    });
  }

  /** @throws AppError `payments.card_refused`, `payments.card_limit`, `payments.provider_unavailable`, `accounts.…` for who may not buy */
  return async (actor: Actor, token: string): Promise<Added> => {
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
    await keep(card);
    const present = (one: CardRecord) => presentCard(one, clock.now());
    if (offered.isVerified) return { card: present(await activate(card, offered)), sentTo: '', resendAfterSec: 0 };
    try {
      const { sentTo, waitMs } = await orTrouble(provider().sendCode(token));
      return { card: present(card), sentTo, resendAfterSec: resendAfterSec(waitMs) };
    } catch (error) {
      await inTransaction(db, (db) => takeAway(db, card));
      throw error;
    }
  };
}
