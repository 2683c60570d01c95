import type { TranscodingDeps } from './deps.ts';
import { transcodingJobs } from './transcoding.jobs.ts';
import { createTranscodingService } from './transcoding.service.ts';

export { models } from './transcoding.model.ts';

/** Renditions, DASH packages, subtitles, storyboards. */
export function createTranscoding(deps: TranscodingDeps) {
  return { api: createTranscodingService(deps), jobs: transcodingJobs(deps) };
}

export type TranscodingApi = ReturnType<typeof createTranscoding>['api'];
