import { endpoints, type Tokens } from '@app/contracts';
import type { AccountId, ApplicationId, CardId, InvoiceId, OrderId, SourceId } from '@app/kernel';
import { execute, newId, selectRows } from '../../src/db/index.ts';
import type { Cast } from '../cast.ts';
import type { TestApp } from '../start-test-app.ts';
import { createTusClient } from '../tus-client.ts';
import type { Role } from './row.ts';

export type Owner = { readonly tokens: Tokens; readonly things: Things };
/** What calls name. A kind of thing that is missing here is added to `makeThings` alone. */
export type Things = Awaited<ReturnType<typeof makeThings>>;

const { accounts, playback, studio } = endpoints;
const PASSWORD = 'correct horse battery';

/** A new person of the role who has one of everything that can be had, what only authors make included. */
export async function createOwner(app: TestApp, cast: Cast, role: Exclude<Role, 'guest'>): Promise<Owner> {
  const email = `${newId()}@example.uz`;
  const { user, tokens } = await app.signUp({ email, password: PASSWORD });
  // Both are what a row may ask for, and nothing that a row is about.
  await execute(app.db, 'update accounts set email_verified_at = created_at where id = $1', [user.id]);
  await execute(app.db, 'update sessions set mfa = true where account_id = $1', [user.id]);
  const asRoles = async (roles: readonly string[], refreshToken: string) => {
    await execute(app.db, 'update accounts set roles = $2 where id = $1', [user.id, roles]);
    return (await app.call(accounts.refresh, { body: { refreshToken } })).body;
  };
  // The plan with the most streams at once: tests start more than one.
  await app.features.grantPlan(app.db, user.id, 'premium_plus', null);
  const author = await asRoles(['viewer', 'author'], tokens.refreshToken);
  const things = await makeThings(app, cast, { accountId: user.id, email, token: author.accessToken });
  const own = await asRoles(['viewer', role === 'kids' ? 'viewer' : role], author.refreshToken);
  return { tokens: role === 'kids' ? await enterKids(app, own.accessToken) : own, things };
}

/** Tokens of a kids profile that was made for it. */
async function enterKids(app: TestApp, token: string): Promise<Tokens> {
  const kids = (await app.call(accounts.createProfile, { body: { name: 'Kid', kids: true, maxAge: 12 } }, { token })).body;
  return (await app.call(accounts.enterProfile, { body: { profileId: kids.id } }, { token })).body.tokens;
}

/** Things that nobody has: what the schemas let through ends in "there is no such thing". */
export function nobodysThings(): Things {
  // Every member is an id but the code, whatever kinds are added.
  return new Proxy({ userCode: 'ABCD-2345' } as unknown as Things, {
    get: (known, name) => Reflect.get(known, name) ?? newId(),
  });
}

async function makeThings(app: TestApp, cast: Cast, owner: { accountId: AccountId; email: string; token: string }) {
  const as = { token: owner.token };
  const film = await cast.film({ credits: [{ name: 'A', role: 'actor' }] }, { ownerId: owner.accountId });
  const texts = { uz: { title: 'Serial' } };
  const series = (await app.call(studio.createStudioTitle, { body: { kind: 'series', texts, originalLanguage: 'uz', year: 2026 } }, as))
    .body;
  const episodeOf = { params: { id: series.id }, body: { season: 1, number: 1, texts } };
  const episode = (await app.call(studio.createEpisode, episodeOf, as)).body;
  await cast.catalog.setStatus(app.db, series.id, 'published');
  const draft = await cast.film({}, { ownerId: owner.accountId, publish: false, media: false });
  const sourceId = newId<SourceId>();
  await execute(
    app.db,
    `insert into sources (id, upload_id, title_id, playable_id, kind, filename, file_key, status)
     values ($1, $1, $2, $3, 'video', 'a.mp4', 'uploads/x', 'ready')`,
    [sourceId, film.titleId, film.playableId],
  );
  const uploading = await createTusClient(app.url, owner.token).create({ titleId: film.titleId, filename: 'a.mp4', kind: 'video' }, 100);
  const [person] = await selectRows<{ id: string }>(app.db, 'select id from people limit 1');
  await app.call(accounts.login, { body: { login: owner.email, password: PASSWORD, device: { kind: 'web', name: 'Second' } } });
  const devices = (await app.call(accounts.listSessions, {}, as)).body.items;
  const started = (await app.call(playback.createPlaybackSession, { body: { playableId: film.playableId } }, as)).body;
  const code = (await app.call(accounts.createDeviceCode, { body: {} })).body;
  const applicationId = newId<ApplicationId>();
  await execute(
    app.db,
    `insert into author_applications (id, account_id, channel_name, about, state, created_at)
     select $1, id, 'Channel', 'What I make is worth seeing.', 'waiting', created_at from accounts where id = $2`,
    [applicationId, owner.accountId],
  );
  const invoiceId = newId<InvoiceId>();
  await execute(
    app.db,
    `insert into invoices (id, number, account_id, purpose, subject_id, key, amount_minor, currency, titles, fiscal, state, created_at, expires_at)
     select $1, (100000000000 + floor(random() * 899999999999))::bigint::text, id, 'subscription', 'premium', 'things', 3990000, 'UZS',
       '{"uz": "Premium"}', '{}', 'awaiting_payment', now(), now() + interval '12 hours' from accounts where id = $2`,
    [invoiceId, owner.accountId],
  );
  const orderId = newId<OrderId>();
  // Given up before it was paid: it can be looked at and cancelled again.
  await execute(
    app.db,
    `insert into orders (id, account_id, title_id, offer_id, title, kind, state, price_minor, currency, terms_version, invoice_id,
       start_within_days, finish_within_hours, created_at)
     values ($1, $2, $3, $1, '{"kind":"film","slug":"chol","year":2025,"ageRating":0,"tier":"basic","names":{"uz":"Choʻl"}}', 'buy',
       'cancelled', 1990000, 'UZS', '2026-11', $1, 30, 48, now())`,
    [orderId, owner.accountId, film.titleId],
  );
  const cardId = newId<CardId>();
  await execute(
    app.db,
    `insert into saved_cards (id, account_id, token, number, expire, state, preferred, created_at)
     select $1, id, 'sealed', '860006******6311', '03/99', 'active', false, now() from accounts where id = $2`,
    [cardId, owner.accountId],
  );
  return {
    accountId: owner.accountId,
    invoiceId,
    orderId,
    cardId,
    applicationId,
    secondProfileId: (await app.call(accounts.createProfile, { body: { name: 'Second' } }, as)).body.id,
    titleId: film.titleId,
    playableId: film.playableId,
    draftId: draft.titleId,
    seriesId: series.id,
    episodeId: episode.id,
    sourceId,
    uploadPath: uploading.headers.get('location') ?? '',
    profileId: (await app.call(accounts.getMe, {}, as)).body.profile.id,
    deviceSessionId: devices.find(({ current }) => !current)?.id ?? '',
    playbackId: started.id,
    /** Where the files of the stream lie, up to the last slash. */
    mediaPath: started.manifestUrl.replace('manifest.mpd', ''),
    personId: person?.id ?? '',
    userCode: code.userCode,
  };
}
