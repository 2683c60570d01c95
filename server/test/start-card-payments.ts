import { type Actor, endpoints, type SavedCard } from '@app/contracts';
import type { AccountId, CardId, InvoiceId, ProfileId, SessionId } from '@app/kernel';
import { newId, selectRows } from '../src/db/index.ts';
import type { InvoiceDraft, InvoiceRecord } from '../src/features/payments/index.ts';
import { createPaymeSubscribe, type PaymeSubscribe } from '../src/gateways/payme-subscribe.ts';
import { GOOD_CARD, startPayme } from './payme.ts';
import { movableClock, startPayments } from './start-payments.ts';
import { testConfig } from './test-database.ts';

type CardEndpoint = (typeof endpoints.payments)['addCard' | 'verifyCard' | 'preferCard' | 'removeCard' | 'listCards'];

/** Payments and Payme, each on its own port, speaking to each other over HTTP; `spoil` may come between them. */
export async function startCardPayments(
  options: {
    readonly spoil?: (client: PaymeSubscribe) => PaymeSubscribe;
    /** Takes every line of the log, the finest too. */
    readonly log?: (line: string) => void;
  } = {},
) {
  const clock = movableClock();
  const payme = await startPayme({ clock });
  const client = createPaymeSubscribe(testConfig('postgres://none', payme.config));
  if (client === null) throw new Error('Payme is not configured');
  const payments = await startPayments({
    clock,
    config: { ...payme.config, ...(options.log === undefined ? {} : { LOG_LEVEL: 'debug' }) },
    subscribe: (options.spoil ?? ((same) => same))(client),
    ...(options.log === undefined ? {} : { log: options.log }),
  });
  payme.calls(new URL(payments.url).origin);

  const actorOf = (accountId: AccountId, fields: Partial<Actor> = {}): Actor => ({
    accountId,
    profileId: newId<ProfileId>(),
    sessionId: newId<SessionId>(),
    roles: ['viewer'],
    mfa: false,
    kids: false,
    maxAge: 18,
    ...fields,
  });

  /** Calls an endpoint's handler as somebody. */
  async function call<T>(endpoint: CardEndpoint, actor: Actor, input: { params?: object; body?: object } = {}): Promise<T> {
    const route = payments.routes.find((one) => one.endpoint === endpoint);
    if (route === undefined) throw new Error(`nobody answers ${endpoint.path}`);
    // The caller names what the endpoint answers; the handler takes what it needs of the input.
    return route.handle({ actor, params: {}, query: {}, body: {}, ...input } as never) as Promise<T>;
  }

  async function offerCard(actor: Actor, number = GOOD_CARD): Promise<{ card: SavedCard; sentTo: string; resendAfterSec: number }> {
    return call(endpoints.payments.addCard, actor, { body: { token: await payme.cardToken(number) } });
  }

  return {
    ...payments,
    payme,
    clock,
    actorOf,
    call,
    offerCard,
    /** Saves a card and confirms it. */
    saveCard: async (actor: Actor, number = GOOD_CARD): Promise<SavedCard> => {
      const { card } = await offerCard(actor, number);
      return call(endpoints.payments.verifyCard, actor, { params: { id: card.id }, body: { code: '666666' } });
    },
    /** Somebody with a confirmed card, and an invoice of theirs. */
    debtor: async (fields: Partial<InvoiceDraft> = {}): Promise<{ actor: Actor; card: SavedCard; invoice: InvoiceRecord }> => {
      const actor = actorOf(newId<AccountId>());
      const { card } = await offerCard(actor);
      const saved = await call<SavedCard>(endpoints.payments.verifyCard, actor, { params: { id: card.id }, body: { code: '666666' } });
      return { actor, card: saved, invoice: await payments.invoice({ accountId: actor.accountId, ...fields }) };
    },
    /** Runs a job as the worker does. */
    run: async (name: string, payload: object = {}): Promise<string> => {
      const handler = payments.jobs.find(({ job }) => job.name === name);
      if (handler === undefined) throw new Error(`there is no job ${name}`);
      return handler.run(payload, {
        log: payments.core.log,
        signal: new AbortController().signal,
        attempt: 1,
        touch: async () => undefined,
      });
    },
    /** Payme's receipts for an invoice. */
    receiptsOf: async ({ number }: Pick<InvoiceRecord, 'number'>) =>
      (await payme.receipts()).filter(({ account }) => account.some(({ value }) => value === number)),
    chargesOf: async (invoiceId: InvoiceId) =>
      selectRows<{ state: string; failure: string | null }>(
        payments.db,
        'select state, failure from card_charges where invoice_id = $1 order by created_at',
        [invoiceId],
      ),
    /** What lies in the database of a card. */
    storedCard: async (id: CardId) =>
      (
        await selectRows<{ token: Buffer; number: string; state: string }>(
          payments.db,
          'select token, number, state from saved_cards where id = $1',
          [id],
        )
      )[0],
    /** Waits until something that happens in another process or job is true. */
    until: async (condition: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; tries < 200; tries++) {
        if (await condition()) return;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error('it did not come true');
    },
    stop: async () => {
      await payments.stop();
      await payme.stop();
    },
  };
}

export type CardPaymentsApp = Awaited<ReturnType<typeof startCardPayments>>;
