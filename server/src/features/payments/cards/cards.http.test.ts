import { endpoints, type SavedCard } from '@app/contracts';
import { type AccountId, DAY_MS, HOUR_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GOOD_CARD } from '../../../../test/payme.ts';
import { type CardPaymentsApp, startCardPayments } from '../../../../test/start-card-payments.ts';
import { countStatements } from '../../../../test/statements.ts';
import { createSealer } from '../../../config/index.ts';
import { execute, newId } from '../../../db/index.ts';
import { resealCardsJob } from './cards-reseal.ts';

const { payments } = endpoints;
const OTHER_CARD = '8600495473316478';
const NO_SMS_CARD = '8600060921090842';

let app: CardPaymentsApp;
beforeAll(async () => {
  app = await startCardPayments();
});
afterAll(() => app.stop());

const somebody = () => app.actorOf(newId<AccountId>());
const cardsOf = async (actor: ReturnType<typeof somebody>) => (await app.call<{ items: SavedCard[] }>(payments.listCards, actor)).items;
const byId = ({ id }: SavedCard) => ({ params: { id } });

describe('saving a card', () => {
  it('sends a code, confirms it, and shows the masked card, the first one preferred', async () => {
    const actor = somebody();
    const { card, sentTo, resendAfterSec } = await app.offerCard(actor);
    expect({ sentTo, resendAfterSec }).toEqual({ sentTo: '99890*****31', resendAfterSec: 60 });
    expect(card).toMatchObject({ number: '860006******6311', expire: '03/99', state: 'awaiting_code', preferred: false });
    const code = { ...byId(card), body: { code: '666666' } };
    expect(await app.call(payments.verifyCard, actor, code)).toMatchObject({ id: card.id, state: 'active', preferred: true });
    expect(await app.call(payments.verifyCard, actor, code)).toMatchObject({ state: 'active' });
    expect(await cardsOf(actor)).toHaveLength(1);
  });

  it('keeps the token sealed, and no digit more of the number than is shown', async () => {
    const card = await app.saveCard(somebody());
    const stored = await app.storedCard(card.id);
    expect(stored?.number).toBe('860006******6311');
    expect(stored?.token.toString('latin1')).not.toContain('6311');
    expect(stored?.token.length).toBeGreaterThan(300);
  });

  it('refuses a wrong code, then takes the right one; a late code asks for another', async () => {
    const actor = somebody();
    const { card } = await app.offerCard(actor);
    const verify = (code?: string) => app.call(payments.verifyCard, actor, { ...byId(card), body: code === undefined ? {} : { code } });
    await expect(verify('000000')).rejects.toMatchObject({ code: 'payments.card_code_invalid' });
    app.clock.move(10 * 60_000);
    await expect(verify('666666')).rejects.toMatchObject({ code: 'payments.card_code_expired' });
    expect(await verify()).toMatchObject({ state: 'awaiting_code' });
    expect(await verify('666666')).toMatchObject({ state: 'active' });
  });

  it('refuses cards without SMS, unknown tokens, tokens for one payment and a sixth card', async () => {
    const actor = somebody();
    await expect(app.offerCard(actor, NO_SMS_CARD)).rejects.toMatchObject({ code: 'payments.card_refused' });
    expect(await cardsOf(actor)).toEqual([]);
    const add = (token: string) => app.call(payments.addCard, actor, { body: { token } });
    await expect(add('a token that nobody gave')).rejects.toMatchObject({ code: 'payments.card_refused' });
    const once = await app.payme.subscribe<{ card: { token: string } }>('cards.create', { card: { number: OTHER_CARD, expire: '0399' } });
    await expect(add(once.card.token)).rejects.toMatchObject({ code: 'payments.card_refused' });
    for (let n = 0; n < 5; n++) await app.offerCard(actor);
    await expect(app.offerCard(actor)).rejects.toMatchObject({ code: 'payments.card_limit' });
  });

  it('says that the provider cannot be reached, and keeps nothing', async () => {
    const actor = somebody();
    const token = await app.payme.cardToken();
    await app.payme.control({ next: 'request_lost', method: 'cards.check' });
    await expect(app.call(payments.addCard, actor, { body: { token } })).rejects.toMatchObject({ code: 'payments.provider_unavailable' });
    await app.payme.control({ next: 'answer_lost', method: 'cards.get_verify_code' });
    await expect(app.call(payments.addCard, actor, { body: { token } })).rejects.toMatchObject({ code: 'payments.provider_unavailable' });
    expect(await cardsOf(actor)).toEqual([]);
  });

  it('replaces the older entry of the same card, and keeps it preferred', async () => {
    const actor = somebody();
    const first = await app.saveCard(actor);
    const second = await app.saveCard(actor);
    expect(await cardsOf(actor)).toMatchObject([{ id: second.id, preferred: true }]);
    expect(await app.storedCard(first.id)).toMatchObject({ state: 'removed' });
  });

  it('forgets a card whose code never came', async () => {
    const actor = somebody();
    const { card } = await app.offerCard(actor);
    app.clock.move(2 * HOUR_MS);
    await app.run('payments.look-at-cards');
    expect(await app.storedCard(card.id)).toBeUndefined();
  });
});

describe('a change of the secret that seals', () => {
  it('seals every token anew once, and leaves what it cannot open', async () => {
    const [card, lost] = [await app.saveCard(somebody()), await app.saveCard(somebody())];
    await execute(app.db, `update saved_cards set token = '\\x01' where id = $1`, [lost.id]);
    const before = { SEAL_SECRET: app.core.config.SEAL_SECRET };
    const after = { SEAL_SECRET: 'the next secret of seals, 32 signs' };
    const token = async () => (await app.storedCard(card.id))?.token ?? Buffer.of();
    const sealedBefore = await token();
    const purpose = 'payments.card';
    const reseal = resealCardsJob({
      db: app.db,
      sealer: createSealer({ ...after, SEAL_SECRET_PREVIOUS: before.SEAL_SECRET }, purpose),
    });
    const context = { log: app.core.log, signal: new AbortController().signal, attempt: 1, touch: async () => undefined };
    expect(await reseal.run({}, context)).toBe('done');
    const sealedAfter = await token();
    expect(createSealer(after, purpose).open(sealedAfter, card.id)).toBe(createSealer(before, purpose).open(sealedBefore, card.id));
    await reseal.run({}, context);
    expect([await token(), (await app.storedCard(lost.id))?.token]).toEqual([sealedAfter, Buffer.of(1)]);
    expect(await app.run('payments.reseal-cards')).toBe('skipped');
  });
});

it('reads all cards by as many statements as one', async () => {
  const actor = somebody();
  await app.saveCard(actor);
  const one = await countStatements(app.db, () => cardsOf(actor));
  for (let nth = 1; nth < 5; nth += 1) await app.offerCard(actor, OTHER_CARD);
  expect([await countStatements(app.db, () => cardsOf(actor)), (await cardsOf(actor)).length]).toEqual([one, 5]);
});

describe('choosing and removing a card', () => {
  it('moves the preference, and only to a confirmed card', async () => {
    const actor = somebody();
    const first = await app.saveCard(actor);
    const { card: second } = await app.offerCard(actor, OTHER_CARD);
    await expect(app.call(payments.preferCard, actor, byId(second))).rejects.toMatchObject({ code: 'payments.card_unusable' });
    await app.call(payments.verifyCard, actor, { ...byId(second), body: { code: '666666' } });
    await app.call(payments.preferCard, actor, byId(second));
    expect((await cardsOf(actor)).map(({ id, preferred }) => [id, preferred])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
    expect(await app.api.findPreferredCard(app.db, actor.accountId)).toEqual({ id: second.id, number: '860049******6478' });
  });

  it('goes over to the card that was added last when the preferred one is removed', async () => {
    const actor = somebody();
    const [first, second] = [await app.saveCard(actor), await app.saveCard(actor, OTHER_CARD)];
    const { card: unconfirmed } = await app.offerCard(actor, GOOD_CARD);
    await app.call(payments.removeCard, actor, byId(first));
    expect((await cardsOf(actor)).filter(({ preferred }) => preferred)).toMatchObject([{ id: second.id }]);
    expect(await app.api.findPreferredCard(app.db, actor.accountId)).toMatchObject({ id: second.id });
    // It stays so when another is added.
    await app.call(payments.verifyCard, actor, { ...byId(unconfirmed), body: { code: '666666' } });
    expect(await app.api.findPreferredCard(app.db, actor.accountId)).toMatchObject({ id: second.id });
  });

  it.each([
    ['is expired', `expire = '01/20'`],
    ['was refused for good', `state = 'unusable'`],
  ])('goes over to a card that can be charged when the preferred one %s, and to a new one that is added for it', async (_name, change) => {
    const actor = somebody();
    const worn = await app.saveCard(actor);
    const spare = await app.saveCard(actor, OTHER_CARD);
    await execute(app.db, `update saved_cards set ${change} where id = $1`, [worn.id]);
    const preferred = async () => (await cardsOf(actor)).filter((card) => card.preferred).map(({ id }) => id);
    expect([await preferred(), (await app.api.findPreferredCard(app.db, actor.accountId))?.id]).toEqual([[spare.id], spare.id]);
    const added = await app.saveCard(actor);
    expect([await preferred(), (await app.api.findPreferredCard(app.db, actor.accountId))?.id]).toEqual([[added.id], added.id]);
  });

  it('forgets a removed card at the provider too, as soon as that can be reached', async () => {
    const actor = somebody();
    const card = await app.saveCard(actor);
    await app.call(payments.removeCard, actor, byId(card));
    expect(await cardsOf(actor)).toEqual([]);
    expect(await app.api.findPreferredCard(app.db, actor.accountId)).toBeNull();
    await app.payme.control({ next: 'answer_lost', method: 'cards.remove' });
    await expect(app.run('payments.forget-card', { cardId: card.id })).rejects.toMatchObject({ code: 'payments.provider_unavailable' });
    expect(await app.run('payments.forget-card', { cardId: card.id })).toBe('done');
    expect(await app.storedCard(card.id)).toBeUndefined();
    expect(await app.run('payments.forget-card', { cardId: card.id })).toBe('skipped');
  });

  it('forgets the cards of an erased account, and gives up on a provider that is gone for a month', async () => {
    const actor = somebody();
    const card = await app.saveCard(actor);
    // However long it was kept before: the month begins with its removal.
    app.clock.move(40 * DAY_MS);
    for (const { event, handle } of app.subscribers)
      if (event === 'accounts.account_erased') await handle({ accountId: actor.accountId }, { log: app.core.log });
    await app.payme.control({ down: true });
    await app.run('payments.look-at-cards');
    expect(await app.storedCard(card.id)).toMatchObject({ state: 'removed' });
    app.clock.move(40 * DAY_MS);
    await app.run('payments.look-at-cards');
    await app.payme.control({ down: false });
    expect(await app.storedCard(card.id)).toBeUndefined();
  });

  it('hides cards from everybody but their owner, and all of it from a kids profile', async () => {
    const actor = somebody();
    const card = await app.saveCard(actor);
    for (const endpoint of [payments.verifyCard, payments.preferCard, payments.removeCard] as const) {
      await expect(app.call(endpoint, somebody(), byId(card))).rejects.toMatchObject({ code: 'payments.card_not_found' });
      await expect(app.call(endpoint, { ...actor, kids: true }, byId(card))).rejects.toMatchObject({ code: 'accounts.kids_forbidden' });
    }
    expect(await cardsOf(actor)).toHaveLength(1);
  });
});
