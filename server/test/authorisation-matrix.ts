import { type ErrorCode, TUS_PATH } from '@app/contracts';

/** `viewer` owns the profile, devices and streams that calls are about, `author` the titles and files. They come last, to find all of it whole. */
export const ACTORS = ['anonymous', 'other', 'otherAuthor', 'moderator', 'developer', 'admin', 'author', 'viewer'] as const;
export type ActorName = (typeof ACTORS)[number];

export type Row = {
  readonly may: readonly ActorName[] /** What a thing of somebody else's looks like: as if it were not there. */;
  readonly absent?: ErrorCode;
};

const ANYBODY: Row = { may: ACTORS };
const SIGNED_IN: Row = { may: ACTORS.filter((actor) => actor !== 'anonymous') };
/** Everybody of the role, about their own things. */
const AUTHORS: Row = { may: ['author', 'otherAuthor', 'admin'] };

const ownViewer = (absent: ErrorCode): Row => ({ may: ['viewer'], absent });
const ownAuthor = (absent: ErrorCode = 'studio.title_not_found'): Row => ({ may: ['author'], absent });

/** Who may do what; whoever is not named is refused. An endpoint without a row fails. */
export const MATRIX: Readonly<Record<string, Row>> = {
  'accounts.register': ANYBODY,
  'accounts.login': ANYBODY,
  'accounts.refresh': ANYBODY,
  'accounts.logout': SIGNED_IN,
  'accounts.listProviders': ANYBODY,
  'accounts.createDeviceCode': ANYBODY,
  'accounts.pollDeviceToken': ANYBODY,
  'accounts.findPendingDevice': SIGNED_IN,
  'accounts.approveDevice': SIGNED_IN,
  'accounts.getMe': SIGNED_IN,
  'accounts.updateMe': SIGNED_IN,
  'accounts.listProfiles': SIGNED_IN,
  'accounts.updateProfile': ownViewer('accounts.profile_not_found'),
  'accounts.listSessions': SIGNED_IN,
  'accounts.revokeOtherSessions': SIGNED_IN,
  'accounts.revokeSession': ownViewer('accounts.session_not_found'),
  'subscriptions.listPlans': ANYBODY,
  'subscriptions.getSubscription': SIGNED_IN,
  'catalog.getHome': ANYBODY,
  'catalog.listTitles': ANYBODY,
  'catalog.getTitle': ANYBODY,
  'catalog.listEpisodes': ANYBODY,
  'catalog.listSimilar': ANYBODY,
  'catalog.listGenres': ANYBODY,
  'catalog.getPerson': ANYBODY,
  'playback.createPlaybackSession': SIGNED_IN,
  'playback.heartbeat': ownViewer('playback.session_not_found'),
  'playback.endPlaybackSession': ownViewer('playback.session_not_found'),
  'playback.listContinue': SIGNED_IN,
  'library.listLibrary': SIGNED_IN,
  'library.putLibraryEntry': SIGNED_IN,
  'library.deleteLibraryEntry': SIGNED_IN,
  'studio.createStudioTitle': AUTHORS,
  'studio.listStudioTitles': AUTHORS,
  'studio.getStudioTitle': ownAuthor(),
  'studio.updateStudioTitle': ownAuthor(),
  'studio.deleteStudioTitle': ownAuthor(),
  'studio.createEpisode': ownAuthor(),
  'studio.deleteEpisode': ownAuthor(),
  'studio.publishTitle': ownAuthor(),
  'studio.unpublishTitle': ownAuthor(),
  'studio.getProcessing': ownAuthor(),
  'studio.retryProcessing': ownAuthor(),
  'uploads.listUploads': AUTHORS,
};
export const RAW: Readonly<Record<string, Row>> = {
  [`OPTIONS ${TUS_PATH}`]: ANYBODY,
  [`POST ${TUS_PATH}`]: ownAuthor('catalog.title_not_found'),
  [`HEAD ${TUS_PATH}/:id`]: ownAuthor('uploads.not_found'),
  [`PATCH ${TUS_PATH}/:id`]: ownAuthor('uploads.not_found'),
  [`DELETE ${TUS_PATH}/:id`]: ownAuthor('uploads.not_found'),
  'GET /api/v1/media/s/:token/manifest.mpd': { may: ['anonymous', 'viewer'], absent: 'media.forbidden' },
  'HEAD /api/v1/media/s/:token/manifest.mpd': { may: ['anonymous', 'viewer'], absent: 'media.forbidden' },
  'GET /api/v1/media/s/:token/{*path}': { may: ['anonymous', 'viewer'], absent: 'media.forbidden' },
  'HEAD /api/v1/media/s/:token/{*path}': { may: ['anonymous', 'viewer'], absent: 'media.forbidden' },
  'GET /api/v1/media/images/:name': ANYBODY,
  'HEAD /api/v1/media/images/:name': ANYBODY,
};
/** Calls that end in a refusal of another kind for those who may make them. */
export const ANSWERS: Readonly<Record<string, ErrorCode>> = {
  'accounts.login': 'auth.credentials_invalid',
  'accounts.refresh': 'auth.refresh_invalid',
  'accounts.pollDeviceToken': 'auth.code_expired',
};
