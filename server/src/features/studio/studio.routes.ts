import { endpoints } from '@app/contracts';
import { type Route, route } from '../../http/index.ts';
import type { StudioService } from './studio.service.ts';

export function studioRoutes(titles: StudioService): Route[] {
  const { studio } = endpoints;
  return [
    route(studio.createStudioTitle, async ({ actor, body }) => titles.create(actor, body)),
    route(studio.listStudioTitles, async ({ actor, query }) => {
      const { items, nextCursor } = await titles.list(actor, query);
      return { items: [...items], nextCursor };
    }),
    route(studio.getStudioTitle, async ({ actor, params }) => titles.get(actor, params.id)),
    route(studio.updateStudioTitle, async ({ actor, params, body }) => titles.update(actor, params.id, body)),
    route(studio.deleteStudioTitle, async ({ actor, params }) => titles.remove(actor, params.id)),
    route(studio.createEpisode, async ({ actor, params, body }) => titles.addEpisode(actor, params.id, body)),
    route(studio.deleteEpisode, async ({ actor, params }) => titles.removeEpisode(actor, params.id, params.playableId)),
    route(studio.publishTitle, async ({ actor, params }) => titles.publish(actor, params.id)),
    route(studio.unpublishTitle, async ({ actor, params }) => titles.unpublish(actor, params.id)),
    route(studio.getProcessing, async ({ actor, params }) => titles.processing(actor, params.id)),
    route(studio.retryProcessing, async ({ actor, params }) => titles.retry(actor, params.id, params.sourceId)),
  ];
}
