import { join } from 'node:path';
import type { Core } from './core.ts';
import type { ModelInit } from './db/index.ts';
import type { Subscriber } from './events/index.ts';
import { models as accountModels, createAccounts } from './features/accounts/index.ts';
import { models as catalogModels, createCatalog } from './features/catalog/index.ts';
import { createLibrary, models as libraryModels } from './features/library/index.ts';
import { createNotifications, models as notificationModels } from './features/notifications/index.ts';
import { createOrders } from './features/orders/index.ts';
import { createPayments } from './features/payments/index.ts';
import { createPlayback, models as playbackModels } from './features/playback/index.ts';
import { createStudio } from './features/studio/index.ts';
import { createSubscriptions, models as subscriptionModels } from './features/subscriptions/index.ts';
import { createTranscoding, models as transcodingModels } from './features/transcoding/index.ts';
import { createUploads, models as uploadModels } from './features/uploads/index.ts';
import type { RawRoute, Readiness, Route } from './http/index.ts';
import type { JobHandler } from './jobs/index.ts';
import { createLocalStorage } from './media/local-storage.ts';
import { createMediaTools } from './media/media-tools.ts';

/** Models of every feature, registered once when the database handle is made. */
export const models: readonly ModelInit[] = [
  ...accountModels,
  ...subscriptionModels,
  ...catalogModels,
  ...transcodingModels,
  ...uploadModels,
  ...playbackModels,
  ...libraryModels,
  ...notificationModels,
];

/** What a feature may offer to the roles of the process. */
type Feature = {
  readonly routes?: readonly Route[];
  readonly rawRoutes?: readonly RawRoute[];
  readonly jobs?: readonly JobHandler[];
  readonly subscribers?: readonly Subscriber[];
  readonly readiness?: Readiness;
  /** Ends what runs in the background: flushes, watchers. */
  readonly stop?: () => Promise<void>;
};

/** Makes every feature, lower ones first: each gets what it may call, and nothing else. */
export function createFeatures(core: Core) {
  const mediaDir = join(core.config.SAHNA_DATA_DIR, 'media');
  const storage = createLocalStorage(mediaDir);
  const tools = createMediaTools({ ffmpegPath: core.config.FFMPEG_PATH, ffprobePath: core.config.FFPROBE_PATH });
  const accounts = createAccounts(core);
  const payments = createPayments({ ...core, accounts: accounts.api });
  const subscriptions = createSubscriptions({ ...core, accounts: accounts.api, payments: payments.api });
  accounts.api.setProfileLimit(subscriptions.api.maxProfiles);
  const catalog = createCatalog(core);
  const orders = createOrders({
    ...core,
    accounts: accounts.api,
    payments: payments.api,
    catalog: catalog.api,
    membershipOf: async (db, accountId) => {
      const { rank, entitlements } = await subscriptions.api.entitlementsOf(db, accountId);
      return { rank, tiers: entitlements.tiers };
    },
  });
  const transcoding = createTranscoding({ ...core, storage, tools, catalog: catalog.api });
  const uploads = createUploads({
    ...core,
    storage,
    mediaDir,
    tools,
    accounts: accounts.api,
    catalog: catalog.api,
    transcoding: transcoding.api,
  });
  const playback = createPlayback({
    ...core,
    storage,
    accounts: accounts.api,
    subscriptions: subscriptions.api,
    catalog: catalog.api,
    orders: orders.api,
  });
  const library = createLibrary({ ...core, accounts: accounts.api, catalog: catalog.api });
  const studio = createStudio({ ...core, catalog: catalog.api, transcoding: transcoding.api, uploads: uploads.api });
  const notifications = createNotifications({ ...core, accounts: accounts.api });
  const features: readonly Feature[] = [
    accounts,
    payments,
    subscriptions,
    catalog,
    orders,
    transcoding,
    uploads,
    playback,
    library,
    studio,
    notifications,
  ];
  return {
    authenticate: accounts.api.authenticate,
    /** For the command line. */
    makeAdmin: accounts.api.makeAdmin,
    /** For commands and tests, which have no request to make. */
    grantPlan: subscriptions.api.grantPlan,
    routes: features.flatMap(({ routes = [] }) => routes),
    rawRoutes: features.flatMap(({ rawRoutes = [] }) => rawRoutes),
    jobs: [...core.messenger.jobs, ...features.flatMap(({ jobs = [] }) => jobs)],
    subscribers: features.flatMap(({ subscribers = [] }) => subscribers),
    readiness: Object.assign({ storage: storage.ping }, ...features.map(({ readiness = {} }) => readiness)) as Readiness,
    /** Makes the seven demo logins; refused in production. */
    createDemoAccounts: async (): Promise<void> => {
      const { premium, family } = await accounts.api.createDemoAccounts();
      await subscriptions.api.grantPlan(core.db, premium, 'premium', null);
      await subscriptions.api.grantPlan(core.db, family, 'premium_plus', null);
    },
    /** Stops higher features first. */
    stop: async (): Promise<void> => {
      for (const { stop } of [...features].reverse()) await stop?.();
    },
  };
}
