import { AppError } from '@app/contracts';
import type { CardId, Clock } from '@app/kernel';
import { type Db, inTransaction } from '../../../db/index.ts';
import { PaymeRefusal, type PaymeSubscribe } from '../../../gateways/payme-subscribe.ts';
import { handleJob, type JobHandler, repeatJob } from '../../../jobs/index.ts';
import type { Logger } from '../../../observability/index.ts';
import { forgetCard, lookAtCards, lookAtMoney, refundInvoice } from './cards.job-types.ts';
import { type CardRecord, deleteCard, findCardById, listLeaving } from './cards.repository.ts';
import { CODE_WAIT_MS, REMOVAL_KEPT_MS } from './cards.rules.ts';
import type { Cards } from './cards.service.ts';
import type { Charges } from './charges.service.ts';
import type { Refunds } from './refunds.service.ts';

type Deps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly subscribe: PaymeSubscribe | null;
  readonly cards: Pick<Cards, 'tokenOf' | 'takeAway'>;
  readonly charges: Pick<Charges, 'lookAtDue'>;
  readonly refunds: Pick<Refunds, 'advance' | 'lookAtDue'>;
};

const AT_ONCE = 100;

export function cardsJobs({ db, clock, subscribe, cards, charges, refunds }: Deps): JobHandler[] {
  /** Removes a card that its owner removed at the provider too, then its token here. */
  async function forget(cardId: CardId): Promise<boolean> {
    const card = await findCardById(db, cardId);
    if (card?.state !== 'removed') return false;
    if (subscribe === null) throw new AppError('payments.provider_unavailable');
    try {
      await subscribe.removeCard(cards.tokenOf(card));
    } catch (error) {
      // Whatever it says no to, it will say so again: mostly that it does not know the token any more.
      if (!(error instanceof PaymeRefusal)) throw error;
    }
    await deleteCard(db, cardId);
    return true;
  }

  /** A provider that is gone for good does not keep a token here for ever. */
  async function forgetSoon(card: Pick<CardRecord, 'id'> & { readonly removedAt: Date | null }, log: Logger): Promise<void> {
    try {
      await forget(card.id);
    } catch (error) {
      log.warn({ event: 'payments.card_not_forgotten', cardId: card.id, error });
      if (card.removedAt !== null && clock.now() - card.removedAt.getTime() > REMOVAL_KEPT_MS) await deleteCard(db, card.id);
    }
  }

  async function cleanUp(log: Logger): Promise<void> {
    for (const card of await listLeaving(db, new Date(clock.now() - CODE_WAIT_MS), AT_ONCE)) {
      if (card.state !== 'removed') await inTransaction(db, (db) => cards.takeAway(db, card));
      await forgetSoon(card, log);
    }
  }

  return [
    handleJob(forgetCard, async ({ cardId }) => ((await forget(cardId)) ? 'done' : 'skipped')),
    handleJob(refundInvoice, async ({ invoiceId }) => ((await refunds.advance(invoiceId)) ? 'done' : 'skipped')),
    repeatJob(lookAtMoney, '15 seconds', async () => {
      await charges.lookAtDue();
      await refunds.lookAtDue();
      return 'done';
    }),
    repeatJob(lookAtCards, '10 minutes', async ({ log }) => {
      await cleanUp(log);
      return 'done';
    }),
  ];
}
