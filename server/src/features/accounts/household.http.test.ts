import { endpoints } from '@app/contracts';
import { MINUTE_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, createCast } from '../../../test/cast.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { newId, selectRows } from '../../db/index.ts';

const on = endpoints.accounts;

let nowMs = Date.now();
let app: TestApp;
let cast: Cast;
beforeAll(async () => {
  app = await startTestApp({ clock: { now: () => nowMs }, config: { RATE_LIMITS: 'on' }, worker: true });
  cast = await createCast(app);
});
afterAll(() => app.stop());

async function household(plan: 'premium' | 'premium_plus' | null = 'premium_plus') {
  const { user, tokens } = await app.signUp();
  if (plan !== null) await app.features.grantPlan(app.db, user.id, plan, null);
  return { user, token: tokens.accessToken, refreshToken: tokens.refreshToken };
}
const add = async (token: string, body: Parameters<typeof app.call<typeof on.createProfile>>[1]['body']) =>
  (await app.call(on.createProfile, { body }, { token })).body;
const change = (token: string, id: string, body: Record<string, unknown>) =>
  app.abuse(on.updateProfile, { params: { id }, body }, { token });
const enter = async (token: string, profileId: string, pin?: string) =>
  app.abuse(on.enterProfile, { body: { profileId, ...(pin === undefined ? {} : { pin }) } }, { token });
const tokenOf = async (token: string, profileId: string) => {
  const { body } = await app.call(on.enterProfile, { body: { profileId: profileId as never } }, { token });
  return body.tokens;
};

describe('profiles', () => {
  it('are made up to the number of the plan, also when many are made at once', async () => {
    const { token } = await household(null);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => app.abuse(on.createProfile, { body: { name: 'Too many' } }, { token })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'accounts.profile_limit', limit: 2 });
  });

  it('take what they are not told from the maker, and a child’s limit when they are a child’s', async () => {
    const { token } = await household();
    expect(await add(token, { name: 'Second' })).toMatchObject({ owner: false, kids: false, maxAge: 18, locked: false, readOnly: false });
    expect(await add(token, { name: 'Kid', kids: true, pin: '1234' })).toMatchObject({ kids: true, maxAge: 6, locked: true });
    const refused = await app.abuse(on.createProfile, { body: { name: 'Kid', kids: true, maxAge: 16 } }, { token });
    expect(refused.body).toMatchObject({ code: 'request.invalid', errors: [{ path: 'maxAge' }] });
  });

  it('beyond a smaller plan can be entered and read, not changed, and are never deleted', async () => {
    const { token, user } = await household('premium');
    const made = [await add(token, { name: 'B' }), await add(token, { name: 'C' })];
    await app.features.grantPlan(app.db, user.id, 'basic', null);
    const [, , last] = (await app.call(on.listProfiles, {}, { token })).body.items;
    expect(last).toMatchObject({ id: made[1]?.id, readOnly: true });
    expect((await change(token, made[1]?.id ?? '', { name: 'D' })).body.code).toBe('accounts.profile_read_only');
    expect((await change(token, made[0]?.id ?? '', { name: 'D' })).status).toBe(200);
    const entered = await enter(token, made[1]?.id ?? '');
    expect(entered.body).toMatchObject({ user: { profile: { readOnly: true } } });
    const film = await cast.film();
    const keep = { params: { titleId: film.titleId }, body: { status: 'planned', updatedAt: new Date(nowMs).toISOString() } };
    const { accessToken } = entered.body['tokens'] as { accessToken: string };
    expect((await app.abuse(endpoints.library.putLibraryEntry, keep, { token: accessToken })).body.code).toBe('accounts.profile_read_only');
    expect((await app.call(endpoints.library.listLibrary, {}, { token: accessToken })).status).toBe(200);
  });

  it('of other households are not there', async () => {
    const [mine, theirs] = [await household(), await household()];
    const { id } = (await app.call(on.listProfiles, {}, { token: theirs.token })).body.items[0] ?? { id: '' };
    for (const answer of [await change(mine.token, id, { name: 'X' }), await enter(mine.token, id)])
      expect([answer.status, answer.body.code]).toEqual([404, 'accounts.profile_not_found']);
    const gone = await app.abuse(on.deleteProfile, { params: { id } }, { token: mine.token });
    expect(gone.body.code).toBe('accounts.profile_not_found');
  });

  it('go with what they watched and kept; the first one stays', async () => {
    const { token, user } = await household();
    const film = await cast.film();
    const second = await add(token, { name: 'Second' });
    const inSecond = await tokenOf(token, second.id);
    const as = { token: inSecond.accessToken };
    const keep = { params: { titleId: film.titleId }, body: { status: 'planned' as const, updatedAt: new Date(nowMs).toISOString() } };
    expect((await app.call(endpoints.library.putLibraryEntry, keep, as)).status).toBe(200);
    expect((await app.abuse(on.deleteProfile, { params: { id: user.profile.id } }, { token })).body.code).toBe('accounts.profile_owner');
    expect((await app.call(on.deleteProfile, { params: { id: second.id } }, { token })).status).toBe(204);
    // The device that was in it is in the owner's now.
    expect((await app.abuse(on.getMe, {}, as)).body.code).toBe('auth.token_expired');
    const moved = (await app.call(on.refresh, { body: { refreshToken: inSecond.refreshToken } })).body;
    expect((await app.call(on.getMe, {}, { token: moved.accessToken })).body.profile.id).toBe(user.profile.id);
    for (let wait = 0; wait < 100; wait += 1) {
      const left = await selectRows(app.db, 'select 1 from library_entries where profile_id = $1', [second.id]);
      if (left.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('its list is still there');
  });
});

describe('a locked profile', () => {
  it('opens by its PIN, and five wrong ones close it for a quarter of an hour', async () => {
    const { token } = await household();
    const { id } = await add(token, { name: 'Locked', pin: '4711' });
    expect((await enter(token, id)).body.code).toBe('accounts.pin_required');
    for (let guess = 0; guess < 5; guess += 1)
      expect((await enter(token, id, `000${guess}`)).body).toMatchObject({ code: 'accounts.pin_invalid', attemptsLeft: 4 - guess });
    expect((await enter(token, id, '4711')).body.code).toBe('auth.too_many_attempts');
  });

  it('stays the session’s after a refresh', async () => {
    const { token, user } = await household();
    const { id } = await add(token, { name: 'Locked', pin: '4711' });
    const { body } = await enter(token, id, '4711');
    expect(body).toMatchObject({ user: { id: user.id, profile: { id, locked: true } } });
    const { refreshToken } = body['tokens'] as { refreshToken: string };
    const renewed = (await app.call(on.refresh, { body: { refreshToken } })).body;
    expect((await app.call(on.getMe, {}, { token: renewed.accessToken })).body.profile.id).toBe(id);
  });
});

describe("the owner's PIN", () => {
  it('is asked for age limits and for other people’s locks, from whatever profile', async () => {
    const { token, user } = await household();
    const teen = await add(token, { name: 'Teen', maxAge: 12 });
    expect((await change(token, user.profile.id, { pin: '2580' })).status).toBe(200);
    const asTeen = (await tokenOf(token, teen.id)).accessToken;
    for (const who of [token, asTeen]) {
      expect((await change(who, teen.id, { maxAge: 18 })).body.code).toBe('accounts.owner_pin_required');
      expect((await change(who, user.profile.id, { pin: null })).body.code).toBe('accounts.owner_pin_required');
      expect((await change(who, teen.id, { kids: true, ownerPin: '0000' })).body.code).toBe('accounts.pin_invalid');
    }
    expect((await change(asTeen, teen.id, { pin: '1111' })).status).toBe(200);
    expect((await change(asTeen, teen.id, { name: 'Teenager' })).status).toBe(200);
    expect((await app.abuse(on.createProfile, { body: { name: 'Way out' } }, { token: asTeen })).body.code).toBe(
      'accounts.owner_pin_required',
    );
    expect((await change(token, user.profile.id, { kids: true, ownerPin: '2580' })).body.code).toBe('accounts.profile_owner');
    // The session's own profile changes with it: its token is asked for anew.
    expect((await change(token, teen.id, { maxAge: 16, ownerPin: '2580' })).body).toMatchObject({ maxAge: 16 });
  });
});

describe('a kids profile', () => {
  it('reads, watches and keeps lists; it manages nothing, and holds none of the roles', async () => {
    const { token } = await household();
    const kid = await add(token, { name: 'Kid', kids: true });
    const as = { token: (await tokenOf(token, kid.id)).accessToken };
    for (const refused of [
      await app.abuse(on.createProfile, { body: { name: 'X' } }, as),
      await app.abuse(on.updateMe, { body: { firstName: 'X' } }, as),
      await app.abuse(on.deleteMe, {}, as),
      await app.abuse(on.revokeOtherSessions, {}, as),
    ])
      expect([refused.status, refused.body.code]).toEqual([403, 'accounts.kids_forbidden']);
    expect((await fetch(`${app.url}/api/v1/me/export`, { headers: { authorization: `Bearer ${as.token}` } })).status).toBe(403);
    expect((await app.call(on.getMe, {}, as)).body.profile).toMatchObject({ kids: true, maxAge: 6 });
  });

  it('never meets a title above its age, wherever titles are shown', async () => {
    const { token, user } = await household();
    const credits = [{ name: 'Somebody Unique', role: 'actor' }];
    const grown = await cast.film({ ageRating: 16, credits, genres: [], texts: { uz: { title: 'Kattalar uchun' } } });
    const shown = await cast.film({ ageRating: 6, credits, genres: [], texts: { uz: { title: 'Bolalar uchun' } } });
    const kid = await add(token, { name: 'Kid', kids: true, maxAge: 12 });
    const { catalog, library, playback } = endpoints;
    await app.call(
      library.putLibraryEntry,
      { params: { titleId: grown.titleId }, body: { status: 'planned', updatedAt: new Date().toISOString() } },
      { token },
    );
    const as = { token: (await tokenOf(token, kid.id)).accessToken };
    const [person] = await selectRows<{ id: string }>(app.db, "select id from people where name = 'Somebody Unique'");
    const personCall = { params: { id: (person?.id ?? '') as never } };
    for (const read of [
      () => app.abuse(catalog.getHome, {}, as),
      () => app.abuse(catalog.listTitles, { query: { limit: 100 } }, as),
      () => app.abuse(catalog.getPerson, personCall, as),
      () => app.abuse(catalog.listSimilar, { params: { id: shown.titleId } }, as),
    ]) {
      const answer = JSON.stringify((await read()).body);
      expect([answer.includes(grown.titleId), answer.includes('Kattalar')]).toEqual([false, false]);
    }
    expect(JSON.stringify((await app.call(catalog.getHome, {}, { token })).body)).toContain(grown.titleId);
    expect(JSON.stringify((await app.call(catalog.getPerson, personCall, { token })).body)).toContain(grown.titleId);
    for (const refused of [
      await app.abuse(catalog.getTitle, { params: { id: grown.titleId } }, as),
      await app.abuse(catalog.listEpisodes, { params: { id: grown.titleId } }, as),
      await app.abuse(
        library.putLibraryEntry,
        { params: { titleId: grown.titleId }, body: { status: 'planned', updatedAt: new Date().toISOString() } },
        as,
      ),
    ])
      expect(refused.body.code).toBe('catalog.title_not_found');
    const play = (film: typeof grown) => app.abuse(playback.createPlaybackSession, { body: { playableId: film.playableId } }, as);
    expect((await play(grown)).body.code).toBe('playback.age_restricted');
    expect((await play(shown)).status).toBe(201);
    // What was begun or listed before a limit was set is passed over, not shown.
    expect((await change(token, user.profile.id, { maxAge: 12 })).status).toBe(200);
    expect((await app.abuse(library.listLibrary, {}, { token })).body.code).toBe('auth.token_expired');
  });

  it('is held to a new limit from the next call on, with the same sign-in', async () => {
    const { token, refreshToken, user } = await household();
    const film = await cast.film({ ageRating: 16 });
    await app.call(
      endpoints.library.putLibraryEntry,
      { params: { titleId: film.titleId }, body: { status: 'planned', updatedAt: new Date(nowMs).toISOString() } },
      { token },
    );
    expect((await change(token, user.profile.id, { maxAge: 12 })).status).toBe(200);
    expect((await app.abuse(on.getMe, {}, { token })).body.code).toBe('auth.token_expired');
    const fresh = (await app.call(on.refresh, { body: { refreshToken } })).body.accessToken;
    expect((await app.call(endpoints.library.listLibrary, {}, { token: fresh })).body.items).toEqual([]);
  });
});

describe('bad input', () => {
  it('is refused by name', async () => {
    const { token } = await household();
    for (const [body, path] of [
      [{}, 'name'],
      [{ name: '' }, 'name'],
      [{ name: 'A', pin: '12' }, 'pin'],
      [{ name: 'A', pin: '12345' }, 'pin'],
      [{ name: 'A', maxAge: 13 }, 'maxAge'],
      [{ name: 'A', avatar: 'nobody' }, 'avatar'],
      [{ name: 'A', owner: true }, 'owner'],
    ] as const)
      expect((await app.abuse(on.createProfile, { body }, { token })).body).toMatchObject({ code: 'request.invalid', errors: [{ path }] });
    expect((await app.abuse(on.enterProfile, { body: { profileId: newId() } }, { token })).body.code).toBe('accounts.profile_not_found');
    nowMs += 15 * MINUTE_MS;
    expect((await app.abuse(on.createProfile, { body: { name: 'Late' } }, { token })).body.code).toBe('auth.token_expired');
  });
});
