import { type Endpoint, endpoints } from '@app/contracts';
import type { AnyCall } from './contract-client.ts';

/** Whose things a call is about. */
export type Ids = {
  readonly titleId: string;
  readonly seriesId: string;
  readonly playableId: string;
  readonly episodeId: string;
  readonly sourceId: string;
  readonly profileId: string;
  readonly deviceSessionId: string;
  readonly playbackId: string;
  readonly personId: string;
  readonly userCode: string;
};

export type NamedEndpoint = { readonly name: string; readonly endpoint: Endpoint };

const LAST: readonly Endpoint[] = [endpoints.accounts.logout];
/** Every endpoint there is; the one that ends the caller's session comes last. */
export const ALL_ENDPOINTS: readonly NamedEndpoint[] = Object.entries(endpoints)
  .flatMap(([feature, rows]) =>
    Object.entries(rows).map(([name, endpoint]: [string, Endpoint]) => ({ name: `${feature}.${name}`, endpoint })),
  )
  .sort((a, b) => Number(LAST.includes(a.endpoint)) - Number(LAST.includes(b.endpoint)));

const texts = { uz: { title: 'Sinov', description: '' } };
const device = { kind: 'web', name: 'Jest' };
const title = (id: string): AnyCall => ({ params: { id } });

/** A call of every endpoint that its schemas take. Tests of all endpoints change one thing in it at a time. */
const CALLS: Readonly<Record<string, (ids: Ids) => AnyCall>> = {
  'accounts.register': () => ({
    body: { firstName: 'A', lastName: 'B', email: 'taken@example.uz', password: 'correct horse', locale: 'uz', country: 'UZ', device },
  }),
  'accounts.login': () => ({ body: { login: 'nobody@example.uz', password: 'wrong horse', deviceToken: 'x', country: 'UZ', device } }),
  'accounts.refresh': () => ({ body: { refreshToken: 'x' } }),
  'accounts.logout': () => ({}),
  'accounts.listProviders': () => ({}),
  'accounts.createDeviceCode': () => ({ body: { device } }),
  'accounts.pollDeviceToken': () => ({ body: { deviceCode: 'x' } }),
  'accounts.findPendingDevice': ({ userCode }) => ({ query: { userCode } }),
  'accounts.approveDevice': ({ userCode }) => ({ body: { userCode, approve: false } }),
  'accounts.getMe': () => ({}),
  'accounts.updateMe': () => ({ body: { firstName: 'A', lastName: 'B', country: 'UZ' } }),
  'accounts.listProfiles': () => ({}),
  'accounts.updateProfile': ({ profileId }) => ({ params: { id: profileId }, body: { name: 'A', locale: 'uz' } }),
  'accounts.listSessions': () => ({ query: { limit: 2 } }),
  'accounts.revokeOtherSessions': () => ({}),
  'accounts.revokeSession': ({ deviceSessionId }) => ({ params: { id: deviceSessionId } }),
  'subscriptions.listPlans': () => ({ query: { locale: 'uz' } }),
  'subscriptions.getSubscription': () => ({ query: { locale: 'uz' } }),
  'catalog.getHome': () => ({ query: { locale: 'uz' } }),
  'catalog.listTitles': () => ({
    query: {
      kind: 'film',
      genre: 'drama',
      tier: 'basic',
      yearFrom: 1990,
      yearTo: 2026,
      durationMin: 1,
      durationMax: 9999,
      audio: 'uz',
      subtitles: 'uz',
      sort: 'rating',
      locale: 'uz',
      limit: 2,
    },
  }),
  'catalog.getTitle': ({ titleId }) => ({ ...title(titleId), query: { locale: 'uz' } }),
  'catalog.listEpisodes': ({ seriesId }) => ({ ...title(seriesId), query: { locale: 'uz', season: 1, limit: 2 } }),
  'catalog.listSimilar': ({ titleId }) => ({ ...title(titleId), query: { locale: 'uz' } }),
  'catalog.listGenres': () => ({ query: { locale: 'uz' } }),
  'catalog.getPerson': ({ personId }) => ({ params: { id: personId }, query: { locale: 'uz' } }),
  'playback.createPlaybackSession': ({ playableId }) => ({ body: { playableId } }),
  'playback.heartbeat': ({ playbackId }) => ({
    params: { id: playbackId },
    body: { positionSec: 1, state: 'playing', at: '2026-01-01T00:00:00.000Z' },
  }),
  'playback.endPlaybackSession': ({ playbackId }) => ({ params: { id: playbackId } }),
  'playback.listContinue': () => ({ query: { locale: 'uz', limit: 2 } }),
  'library.listLibrary': () => ({ query: { locale: 'uz', status: 'planned', limit: 2 } }),
  'library.putLibraryEntry': ({ titleId }) => ({ params: { titleId }, body: { status: 'planned', updatedAt: '2026-01-01T00:00:00.000Z' } }),
  'library.deleteLibraryEntry': ({ titleId }) => ({ params: { titleId }, query: { updatedAt: '2026-01-01T00:00:00.000Z' } }),
  'studio.createStudioTitle': () => ({
    body: {
      kind: 'film',
      texts,
      originalLanguage: 'uz',
      year: 2026,
      ageRating: 12,
      tier: 'premium',
      genres: ['drama'],
      countries: ['UZ'],
      credits: [{ name: 'A', role: 'actor', character: 'B' }],
      closedCountries: [],
      qualityCaps: { basic: 480 },
      attribution: 'C',
      releaseAt: '2026-01-01T00:00:00.000Z',
    },
  }),
  'studio.listStudioTitles': () => ({ query: { limit: 2 } }),
  'studio.getStudioTitle': ({ titleId }) => title(titleId),
  'studio.updateStudioTitle': ({ titleId }) => ({ ...title(titleId), body: { texts, year: 2026, releaseAt: null } }),
  'studio.deleteStudioTitle': ({ seriesId }) => title(seriesId),
  'studio.createEpisode': ({ seriesId }) => ({ ...title(seriesId), body: { season: 9, number: 9, texts } }),
  'studio.deleteEpisode': ({ seriesId, episodeId }) => ({ params: { id: seriesId, playableId: episodeId } }),
  'studio.publishTitle': ({ titleId }) => title(titleId),
  'studio.unpublishTitle': ({ titleId }) => title(titleId),
  'studio.getProcessing': ({ titleId }) => title(titleId),
  'studio.retryProcessing': ({ titleId, sourceId }) => ({ params: { id: titleId, sourceId } }),
  'uploads.listUploads': ({ titleId }) => ({ query: { titleId, limit: 2 } }),
};

/** @throws Error for an endpoint that nobody has written a call of yet: write it above. */
export function validCall(name: string, ids: Ids): AnyCall {
  const call = CALLS[name]?.(ids);
  if (call === undefined) throw new Error(`server/test/valid-calls.ts has no call of ${name}`);
  return call;
}
