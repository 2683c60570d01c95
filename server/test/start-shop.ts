import { endpoints, type SignedIn, type Tier } from '@app/contracts';
import type { AccountId } from '@app/kernel';
import { createHandWorker } from './drain-outbox.ts';
import { GOOD_CARD, startPayme } from './payme.ts';
import { movableClock } from './start-payments.ts';
import { type SignUpFields, startTestApp } from './start-test-app.ts';

const { accounts, payments, subscriptions } = endpoints;

/** The whole app with Payme behind it, a clock that moves and a worker that works when it is told to. */
export async function startShop() {
  const clock = movableClock();
  const payme = await startPayme({ clock });
  const app = await startTestApp({ clock, config: { ...payme.config, REQUIRE_VERIFIED_CONTACT: 'on' } });
  payme.calls(app.url);
  const worker = createHandWorker(app);

  /** Somebody who stays signed in, however the clock moves. */
  async function buyer(fields: SignUpFields = {}) {
    let { user, tokens }: SignedIn = await app.signUp(fields);
    const as = async () => {
      tokens = (await app.call(accounts.refresh, { body: { refreshToken: tokens.refreshToken } })).body;
      return { token: tokens.accessToken };
    };
    const subscription = async () => (await app.call(subscriptions.getSubscription, { query: { locale: 'uz' } }, await as())).body;
    const choose = async (planCode: Tier) => (await app.call(subscriptions.subscribe, { body: { planCode } }, await as())).body;
    return {
      id: user.id as AccountId,
      as,
      subscription,
      choose,
      quote: async (planCode: Tier) => (await app.call(subscriptions.quoteSubscription, { query: { planCode } }, await as())).body,
      /** Chooses a plan and pays on the checkout page. Returns the receipt. */
      buy: async (planCode: Tier): Promise<string> => {
        const { checkoutUrl } = await choose(planCode);
        if (checkoutUrl === null) throw new Error(`there is nothing to pay for ${planCode}`);
        const receipt = await payme.pay(checkoutUrl);
        if (receipt === null) throw new Error('the page did not take the payment');
        return receipt;
      },
      saveCard: async (): Promise<void> => {
        const { card } = (await app.call(payments.addCard, { body: { token: await payme.cardToken(GOOD_CARD) } }, await as())).body;
        await app.call(payments.verifyCard, { params: { id: card.id }, body: { code: '666666' } }, await as());
      },
      /** What was published of this account, by event. */
      heard: (event: string) =>
        worker.told.filter((one) => one.event === event && one.payload['accountId'] === user.id).map(({ payload }) => payload),
    };
  }

  return {
    ...app,
    clock,
    payme,
    worker,
    buyer,
    /** What a minute of the worker does. */
    review: () => worker.run('subscriptions.review-accounts'),
    stop: async () => {
      await app.stop();
      await payme.stop();
    },
  };
}

export type Shop = Awaited<ReturnType<typeof startShop>>;
