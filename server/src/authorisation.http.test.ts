import { type Endpoint, type EndpointAuth, ERRORS, type ErrorCode, endpoints } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCast } from '../test/cast.ts';
import type { AnyCall } from '../test/contract-client.ts';
import { byteStreams } from '../test/endpoints/byte-streams.ts';
import { type Permission, ROLES, type Role, STAFF } from '../test/endpoints/row.ts';
import { ALL_ENDPOINTS, rowOf, WITHOUT_ROW } from '../test/endpoints/table.ts';
import { createOwner, type Owner, type Things } from '../test/endpoints/things.ts';
import { startTestApp, type TestApp } from '../test/start-test-app.ts';
import { execute } from './db/index.ts';

const WHOSE = ['foreign', 'own'] as const;
type Whose = (typeof WHOSE)[number];
type Case = readonly [role: Role, whose: Whose];
/** Other people's things first, to find one's own whole. A guest has none. */
const CASES: readonly Case[] = ROLES.flatMap((role) =>
  WHOSE.filter((whose) => role !== 'guest' || whose === 'foreign').map((whose) => [role, whose] as const),
);

let app: TestApp;
const people = new Map<Role, Owner>();
/** To each role a stranger: what one role is allowed to take away the next must find. */
const strangers = new Map<Role, Owner>();
/** Access tokens of staff who gave a password alone. */
const halfSignedIn = new Map<Role, string>();
const STAFF_AUTH: readonly EndpointAuth[] = ['moderator', 'admin', 'developer'];

beforeAll(async () => {
  app = await startTestApp();
  const cast = await createCast(app);
  await cast.storage.put('images/0123456789abcdef-480.webp', Buffer.from('webp'));
  for (const role of ROLES) {
    strangers.set(role, await createOwner(app, cast, 'author'));
    if (role !== 'guest') people.set(role, await createOwner(app, cast, role));
  }
  for (const role of STAFF) {
    const { user, tokens } = await app.signUp({ roles: ['viewer', role] });
    await execute(app.db, 'update sessions set mfa = false where account_id = $1', [user.id]);
    const refreshed = await app.call(endpoints.accounts.refresh, { body: { refreshToken: tokens.refreshToken } });
    halfSignedIn.set(role, refreshed.body.accessToken);
  }
});
afterAll(() => app.stop());

const tokenOf = (role: Role): string | null => people.get(role)?.tokens.accessToken ?? null;
const as = (role: Role) => ({ headers: role === 'guest' ? {} : { authorization: `Bearer ${tokenOf(role)}` } });

/** Calls as a role. Changed roles and profiles make access tokens run out, and clients refresh them: so does this. */
async function ask(role: Role, endpoint: Endpoint, call: AnyCall) {
  const answer = await app.abuse(endpoint, call, as(role));
  const owner = people.get(role);
  if (answer.status !== 401 || answer.body.code !== 'auth.token_expired' || owner === undefined) return answer;
  const { refreshToken } = owner.tokens;
  people.set(role, { ...owner, tokens: (await app.call(endpoints.accounts.refresh, { body: { refreshToken } })).body });
  return app.abuse(endpoint, call, as(role));
}

function thingsOf([role, whose]: Case): Things {
  const owner = (whose === 'own' ? people : strangers).get(role);
  if (owner === undefined) throw new Error(`a ${role} has no ${whose} things`);
  return owner.things;
}

/** What the row says that the role is told; null when the call is theirs to make. */
function refusal({ may, foreign, own }: Permission, [role, whose]: Case, auth: EndpointAuth): ErrorCode | null {
  if (role === 'guest' && !may.includes(role)) return 'auth.required';
  // A kids profile has none of its household's roles.
  if (role === 'kids' && !may.includes(role) && auth === 'viewer') return 'accounts.kids_forbidden';
  if (!may.includes(role)) return 'auth.forbidden';
  return whose === 'own' ? (own ?? null) : foreign === undefined || foreign.may?.includes(role) ? null : foreign.told;
}

describe('byte streams', () => {
  it('each have a row in the table', () => {
    const served = app.features.rawRoutes.flatMap(({ path, methods }) => methods.map((method) => `${method.toUpperCase()} ${path}`));
    expect(Object.keys(byteStreams).sort()).toEqual(served.sort());
  });

  it.each(Object.entries(byteStreams))('%s is open to those of its row alone', async (_name, row) => {
    for (const one of CASES) {
      const code = refusal(row, one, 'viewer');
      const { status } = await row.send({ url: app.url, token: tokenOf(one[0]) }, thingsOf(one));
      expect([...one, status < 300 ? null : status]).toEqual([...one, code === null ? (row.told ?? null) : ERRORS[code].status]);
    }
  });
});

describe('what is not published', () => {
  it.each(['catalog.getTitle', 'catalog.listEpisodes', 'catalog.listSimilar', 'library.putLibraryEntry'])(
    "is nobody's but its author's: %s",
    async (name) => {
      const { endpoint, call } = rowOf(name);
      for (const role of ROLES) {
        const things = thingsOf([role, 'foreign']);
        const { body } = await ask(role, endpoint, call({ ...things, titleId: things.draftId, seriesId: things.draftId }));
        const expected = role === 'guest' && endpoint.auth === 'viewer' ? 'auth.required' : 'catalog.title_not_found';
        expect([role, body.code]).toEqual([role, expected]);
      }
    },
  );
});

describe('staff without a second factor', () => {
  it.each(ALL_ENDPOINTS.filter(({ endpoint }) => STAFF_AUTH.includes(endpoint.auth)))(
    'may not call $name',
    async ({ endpoint, may, call }) => {
      for (const role of STAFF)
        for (const whose of WHOSE) {
          const headers = { authorization: `Bearer ${halfSignedIn.get(role)}` };
          const { status, body } = await app.abuse(endpoint, call(thingsOf([role, whose])), { headers });
          expect([role, status, body.code]).toEqual([role, 403, may.includes(role) ? 'auth.mfa_required' : 'auth.forbidden']);
        }
    },
  );
});

describe('an admin who gave a password alone', () => {
  it.each(ALL_ENDPOINTS.filter(({ endpoint }) => endpoint.auth === 'author'))('does not stand in for an author: $name', async (row) => {
    const headers = { authorization: `Bearer ${halfSignedIn.get('admin')}` };
    const { status, body } = await app.abuse(row.endpoint, row.call(thingsOf(['admin', 'own'])), { headers });
    expect([status, body.code]).toEqual([403, 'auth.mfa_required']);
  });
});

describe('endpoints', () => {
  it('each have a row in the table', () => {
    expect(WITHOUT_ROW).toEqual([]);
  });

  it.each(ALL_ENDPOINTS)('$name is open to those of its row alone', async (row) => {
    // What names nothing is about the caller alone, and is called once.
    const namesThings = row.call.length > 0;
    for (const one of CASES.filter(([role, whose]) => namesThings || role === 'guest' || whose === 'own')) {
      const answer = await ask(one[0], row.endpoint, row.call(thingsOf(one)));
      const expected = refusal(row, one, row.endpoint.auth) ?? row.told ?? 'done';
      expect([...one, answer.status < 300 ? 'done' : answer.body.code]).toEqual([...one, expected]);
    }
  });
});
