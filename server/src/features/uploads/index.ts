import type { UploadsDeps } from './deps.ts';
import { uploadsJobs } from './uploads.jobs.ts';
import { tusRoutes, uploadsRoutes } from './uploads.routes.ts';
import { createUploadsService } from './uploads.service.ts';

export { models } from './uploads.model.ts';

/** Files on their way from a creator's disk: resumable, looked at, accepted or refused with a reason. */
export function createUploads(deps: UploadsDeps) {
  const service = createUploadsService(deps);
  return {
    api: { deleteMedia: service.deleteMedia },
    routes: uploadsRoutes(service),
    rawRoutes: tusRoutes(deps, service),
    jobs: uploadsJobs(deps),
  };
}

export type UploadsApi = ReturnType<typeof createUploads>['api'];
