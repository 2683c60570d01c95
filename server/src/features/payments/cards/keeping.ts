import { AppError } from '@app/contracts';
import type { Clock } from '@app/kernel';
import type { Sealer } from '../../../config/index.ts';
import { type Db, inTransaction } from '../../../db/index.ts';
import { type PaymeCard, PaymeRefusal, type PaymeSubscribe } from '../../../gateways/payme-subscribe.ts';
import { enqueue } from '../../../jobs/index.ts';
import type { Accounts } from '../../accounts/index.ts';
import { forgetCard } from './cards.job-types.ts';
import { activateCard, type CardRecord, listCards, lockCards, markRemoved, setPreferred } from './cards.repository.ts';
import { codeTroubleOf, expiryOf, isChargeable, maskedNumber } from './cards.rules.ts';

export type CardsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly subscribe: PaymeSubscribe | null;
  readonly accounts: Pick<Accounts, 'requireBuyer'>;
};

/** What the provider says no to becomes what the person is told. */
export async function orTrouble<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof PaymeRefusal) throw new AppError(codeTroubleOf(error.code), {}, { cause: error });
    throw error;
  }
}

export const shownOf = ({ number, expire }: PaymeCard) => ({ number: maskedNumber(number), expire: expiryOf(expire) });

/** How cards are kept and let go; tokens are sealed with the card's id. */
export function createKeeping({ db, clock, sealer, subscribe }: CardsDeps) {
  async function takeAway(db: Db, card: Pick<CardRecord, 'id'>): Promise<void> {
    if (await markRemoved(db, card.id, new Date(clock.now()))) await enqueue(db, forgetCard, { cardId: card.id }, { key: card.id });
  }

  return {
    provider: (): PaymeSubscribe => {
      if (subscribe === null) throw new AppError('payments.provider_unavailable');
      return subscribe;
    },
    tokenOf: (card: CardRecord): string => sealer.open(card.token, card.id),

    /** Takes a card from its owner at once; a job has the provider forget it. */
    takeAway,

    /** Confirms a card: it becomes the preferred one where none is that can be charged, and an older entry of the same card gives way. */
    activate: (card: CardRecord, confirmed: PaymeCard): Promise<CardRecord> =>
      inTransaction(db, async (db) => {
        await lockCards(db, card.accountId);
        const shown = shownOf(confirmed);
        const others = (await listCards(db, card.accountId)).filter(({ id, state }) => id !== card.id && state !== 'awaiting_code');
        const isSame = ({ number, expire }: CardRecord) => number === shown.number && expire === shown.expire;
        for (const older of others.filter(isSame)) await takeAway(db, older);
        const preferred = !others.some((other) => other.preferred && isChargeable(other, clock.now()) && !isSame(other));
        const active: CardRecord = { ...card, ...shown, preferred, token: sealer.seal(confirmed.token, card.id), state: 'active' };
        if (!(await activateCard(db, active))) throw new AppError('payments.card_not_found');
        if (preferred) await setPreferred(db, card.accountId, card.id);
        return active;
      }),
  };
}

export type Keeping = ReturnType<typeof createKeeping>;
