import * as accounts from './accounts/endpoints.ts';
import * as catalog from './catalog/endpoints.ts';
import * as library from './library/endpoints.ts';
import * as notifications from './notifications/endpoints.ts';
import * as orders from './orders/endpoints.ts';
import * as payments from './payments/endpoints.ts';
import * as playback from './playback/endpoints.ts';
import * as studio from './studio/endpoints.ts';
import * as subscriptions from './subscriptions/endpoints.ts';
import { listUploads } from './uploads/endpoints.ts';

/** Every endpoint, by feature: the server mounts them all, the client calls `api.<feature>.<name>`. */
export const endpoints = {
  accounts,
  catalog,
  library,
  notifications,
  orders,
  payments,
  playback,
  studio,
  subscriptions,
  uploads: { listUploads },
} as const;
export type Endpoints = typeof endpoints;
