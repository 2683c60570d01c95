import { endpoints } from '@app/contracts';
import type { AccountId, OrderId, TitleId } from '@app/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHandWorker } from '../../../test/drain-outbox.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { countStatements } from '../../../test/statements.ts';
import { execute, newId } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import { createFeatures } from '../../features.ts';
import { orderReleased } from '../orders/index.ts';
import { subscriptionEnding, subscriptionRenewalFailed } from '../subscriptions/index.ts';

const on = endpoints.notifications;
const NOON = Date.parse('2026-11-24T07:00:00.000Z');

let nowMs = NOON;
let app: TestApp;
let worker: ReturnType<typeof createHandWorker>;
beforeAll(async () => {
  app = await startTestApp({ clock: { now: () => nowMs } });
  worker = createHandWorker(app);
});
afterAll(() => app.stop());
beforeEach(() => {
  nowMs = NOON;
});

async function person() {
  const { user, tokens } = await app.signUp();
  return { user, as: { token: tokens.accessToken }, email: user.email ?? '' };
}
const ending = (accountId: AccountId, daysLeft = 3) =>
  publish(app.db, subscriptionEnding, { accountId, planCode: 'premium', endsAt: '2026-11-27T07:00:00.000Z', daysLeft });
const mails = async (to: string) => (await app.core.messenger.listOutbox()).filter((letter) => letter.to === to && letter.code === null);
const inbox = async (as: { token: string }) => (await app.call(on.listNotifications, {}, as)).body;

describe('a notice', () => {
  it('comes once in the app and once by mail, however often the event is heard, in the language and zone of the reader', async () => {
    const { user, as, email } = await person();
    await app.call(endpoints.accounts.updateProfile, { params: { id: user.profile.id }, body: { locale: 'ru' } }, as);
    await app.call(endpoints.accounts.updateMe, { body: { timeZone: 'Europe/Chisinau' } }, as);
    for (let time = 0; time < 3; time += 1) await ending(user.id);
    await worker.work();
    for (let run = 0; run < 2; run += 1) await worker.run('notifications.send-mails');
    expect(await inbox(as)).toMatchObject({
      unread: 1,
      items: [
        {
          kind: 'subscription_ending',
          values: { plan: 'Premium', at: '2026-11-27T07:00:00.000Z' },
          link: '/account/subscription',
          readAt: null,
        },
      ],
    });
    expect(await mails(email)).toEqual([
      expect.objectContaining({
        subject: 'Sahna: Подписка заканчивается',
        text: 'Premium до 27 ноября 2026 г., 09:00. Продлите, чтобы просмотр не прервался.\n\nhttp://localhost:8080/account/subscription',
      }),
    ]);
  });

  it('waits with its mail for nine in the morning, also when the workers slept through that', async () => {
    nowMs = Date.parse('2026-11-24T17:30:00.000Z'); // 22:30 in Tashkent
    const { user, as, email } = await person();
    await ending(user.id);
    await worker.work();
    await worker.run('notifications.send-mails');
    expect((await inbox(as)).unread).toBe(1);
    expect(await mails(email)).toEqual([]);
    nowMs = Date.parse('2026-11-25T03:59:00.000Z');
    await worker.run('notifications.send-mails');
    expect(await mails(email)).toEqual([]);
    nowMs = Date.parse('2026-11-26T07:00:00.000Z');
    await Promise.all([worker.run('notifications.send-mails'), worker.run('notifications.send-mails')]);
    expect(await mails(email)).toHaveLength(1);
  });

  it('is not mailed where the group is switched off, before or after it was due, nor without a confirmed address', async () => {
    const [off, later, unproven] = [await person(), await person(), await person()];
    const switchOff = (as: { token: string }) =>
      app.call(
        on.putNotificationSettings,
        { body: { subscription: { email: false }, orders: { email: true }, reminders: { email: true } } },
        as,
      );
    expect((await app.call(on.getNotificationSettings, {}, off.as)).body.subscription).toEqual({ email: true });
    await switchOff(off.as);
    expect((await app.call(on.getNotificationSettings, {}, off.as)).body.subscription).toEqual({ email: false });
    await execute(app.db, 'update accounts set email_verified_at = null where id = $1', [unproven.user.id]);
    for (const { user } of [off, later, unproven]) await ending(user.id);
    await worker.work();
    await switchOff(later.as);
    await worker.run('notifications.send-mails');
    for (const { as, email } of [off, later, unproven]) {
      expect(await mails(email)).toEqual([]);
      expect((await inbox(as)).unread).toBe(1);
    }
  });

  it('that urges to pay is not mailed to who asked to be forgotten; what became of their order is', async () => {
    const { user, as, email } = await person();
    await ending(user.id);
    const order = { accountId: user.id, titleId: newId<TitleId>(), orderId: newId<OrderId>(), kind: 'preorder' as const };
    await publish(app.db, orderReleased, { ...order, releaseAt: null, releaseZone: null, names: { uz: 'Dasht' } });
    await worker.work();
    await app.call(endpoints.accounts.deleteMe, {}, as);
    await worker.run('notifications.send-mails');
    expect((await mails(email)).map(({ text }) => text)).toEqual([expect.stringContaining(order.titleId)]);
    expect((await inbox(as)).unread).toBe(2);
  });

  it('leads to this machine where no public address is set, and waits for no mail that cannot be written', async () => {
    const { PUBLIC_URL: _absent, ...config } = app.config;
    const bare = { ...app, features: createFeatures({ ...app.core, config }) };
    const hand = createHandWorker(bare);
    const [broken, { user, email }] = [await person(), await person()];
    for (const accountId of [broken.user.id, user.id]) await ending(accountId);
    await hand.work();
    await execute(app.db, `update notifications set values = '{"at": "some day"}' where account_id = $1`, [broken.user.id]);
    await execute(app.db, `update notification_mails set send_at = send_at - interval '1 hour' where event_key like '%' || $1 || '%'`, [
      broken.user.id,
    ]);
    for (let run = 0; run < 2; run += 1) await hand.run('notifications.send-mails');
    expect(await mails(broken.email)).toEqual([]);
    expect(await mails(email)).toEqual([
      expect.objectContaining({ text: expect.stringContaining(`http://localhost:${app.config.PORT}/account/subscription`) }),
    ]);
  });

  it('names a title in the reader’s language, else in the nearest', async () => {
    const { user, as } = await person();
    const titleId = newId<TitleId>();
    const order = { accountId: user.id, titleId, orderId: newId<OrderId>(), kind: 'preorder' as const, releaseAt: null, releaseZone: null };
    await publish(app.db, orderReleased, { ...order, names: { ru: 'Степь', hy: 'Տափաստան' } });
    await worker.work();
    expect((await inbox(as)).items).toMatchObject([{ kind: 'order_released', values: { title: 'Степь' }, link: `/title/${titleId}` }]);
  });

  it('of a changed password is in the app; its letter has left already', async () => {
    const { as, email } = await person();
    const body = { currentPassword: 'correct horse battery', newPassword: 'another horse battery' };
    await app.call(endpoints.accounts.changePassword, { body }, as);
    await worker.work();
    const letters = (await mails(email)).length;
    await worker.run('notifications.send-mails');
    expect(await mails(email)).toHaveLength(letters);
    expect((await inbox(as)).items).toMatchObject([{ kind: 'security_password_changed', link: '/account/security' }]);
  });

  it('to people who are gone is nobody’s', async () => {
    await ending(newId<AccountId>());
    await worker.work();
    expect(await worker.run('notifications.send-mails')).toBeUndefined();
  });
});

describe('the inbox', () => {
  it('is read page by page, and marked by ids or up to an instant; other people’s ids are passed over', async () => {
    const [{ user, as }, thief] = [await person(), await person()];
    const told = {
      accountId: user.id,
      planCode: 'premium' as const,
      endsAt: '2026-11-27T07:00:00.000Z',
      graceEndsAt: '2026-11-30T07:00:00.000Z',
    };
    for (const attempt of [1, 2, 3]) {
      nowMs += 60_000;
      await publish(app.db, subscriptionRenewalFailed, { ...told, attempt, nextAttemptAt: null });
      await worker.work();
    }
    const first = (await app.call(on.listNotifications, { query: { limit: 2 } }, as)).body;
    expect([first.items.length, first.unread]).toEqual([2, 3]);
    const second = (await app.call(on.listNotifications, { query: { limit: 2, cursor: first.nextCursor ?? '' } }, as)).body;
    expect([second.items.length, second.nextCursor]).toEqual([1, null]);
    const ids = first.items.slice(0, 1).map(({ id }) => id);
    await app.call(on.readNotifications, { body: { ids } }, thief.as);
    expect((await inbox(as)).unread).toBe(3);
    for (let time = 0; time < 2; time += 1) expect((await app.call(on.readNotifications, { body: { ids } }, as)).status).toBe(204);
    expect((await inbox(as)).unread).toBe(2);
    await app.call(on.readNotifications, { body: { before: second.items[0]?.createdAt ?? '' } }, as);
    expect((await inbox(as)).unread).toBe(1);
    await app.call(on.readNotifications, { body: {} }, as);
    expect((await inbox(as)).unread).toBe(0);
    expect((await app.abuse(on.listNotifications, { query: { cursor: 'x' } }, as)).body.code).toBe('request.cursor_invalid');
    expect((await app.abuse(on.listNotifications, {})).status).toBe(401);
  });

  it('is read by as many statements whether it holds one notice or fifty', async () => {
    const { user, as } = await person();
    await ending(user.id);
    await worker.work();
    const read = async () => app.call(on.listNotifications, { query: { limit: 100 } }, as);
    const one = await countStatements(app.db, read);
    await execute(
      app.db,
      `insert into notifications select (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'event_key', n.event_key || nth))).*
       from notifications n, generate_series(1, 49) nth where n.account_id = $1`,
      [user.id],
    );
    expect([await countStatements(app.db, read), (await read()).body.items.length]).toEqual([one, 50]);
  });

  it('of the household is not a child’s', async () => {
    const { user, as } = await person();
    await ending(user.id);
    await worker.work();
    const { id } = (await app.call(endpoints.accounts.createProfile, { body: { name: 'Kid', kids: true } }, as)).body;
    const kid = (await app.call(endpoints.accounts.enterProfile, { body: { profileId: id } }, as)).body.tokens.accessToken;
    expect(await inbox({ token: kid })).toEqual({ items: [], nextCursor: null, unread: 0 });
  });
});
