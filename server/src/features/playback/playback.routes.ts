import { endpoints } from '@app/contracts';
import { bareRoute, type Route, route } from '../../http/index.ts';
import type { createContinue } from './continue.service.ts';
import type { Sessions } from './sessions.service.ts';

type Parts = { readonly sessions: Sessions; readonly continued: ReturnType<typeof createContinue> };

export function playbackRoutes({ sessions, continued }: Parts): Route[] {
  const { playback } = endpoints;
  return [
    route(playback.createPlaybackSession, async ({ actor, body, country, locale }) => sessions.start({ actor, country, locale, ...body })),
    bareRoute(playback.heartbeat, async ({ actor, params, body }) => sessions.heartbeat(actor, params.id, body)),
    route(playback.endPlaybackSession, async ({ actor, params }) => sessions.end(actor, params.id)),
    route(playback.listContinue, async ({ actor, query, locale, country }) => {
      const { items, nextCursor } = await continued.list(actor, query, { locale, country });
      return { items: [...items], nextCursor };
    }),
  ];
}
