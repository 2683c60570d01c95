import { studioRoutes } from './studio.routes.ts';
import { createStudioService, type StudioDeps } from './studio.service.ts';

/** Authors' tools: titles, episodes, publishing, and what is being encoded. */
export function createStudio(deps: StudioDeps) {
  return { api: {}, routes: studioRoutes(createStudioService(deps)) };
}
