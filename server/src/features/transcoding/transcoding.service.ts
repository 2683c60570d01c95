import type { Processing, ProcessingSource } from '@app/contracts';
import type { PlayableId, SourceId, TitleId } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import { enqueue } from '../../jobs/index.ts';
import type { TranscodingDeps } from './deps.ts';
import { planRenditions } from './plan.rules.ts';
import { insertRenditions, listRenditions, requeueFailed } from './renditions.repository.ts';
import { deleteSourcesOf, findSource, insertSource, listSources, resetSource } from './sources.repository.ts';
import { deleteMedia, firstRung, joinTrack } from './transcoding.jobs.ts';
import { presentSource } from './transcoding.presenter.ts';
import type { SourceRequest } from './transcoding.types.ts';

export function createTranscodingService({ catalog }: Pick<TranscodingDeps, 'catalog'>) {
  return {
    /** Takes an accepted file on, in the caller's transaction. Asking again for the same upload changes nothing. */
    request: async (db: Db, request: SourceRequest): Promise<SourceId> => {
      const id = await insertSource(db, request);
      if (request.kind === 'video' && request.probe !== null) {
        await insertRenditions(db, id, planRenditions(request.probe));
        await catalog.markSourceAccepted(db, request.playableId);
        await catalog.setProcessing(db, request.playableId, 0);
      }
      await enqueue(db, request.kind === 'video' ? firstRung : joinTrack, { sourceId: id }, { key: id });
      return id;
    },

    /** Everything that is being made for a title, or was. */
    listProcessing: async (db: Db, titleId: TitleId): Promise<Processing> => {
      const sources = await listSources(db, { titleId });
      const renditions = await listRenditions(
        db,
        sources.map(({ id }) => id),
      );
      const shown: ProcessingSource[] = sources.map((source) =>
        presentSource(
          source,
          renditions.filter(({ sourceId }) => sourceId === source.id),
        ),
      );
      return { ready: shown.some(({ playable, kind }) => kind === 'video' && playable), sources: shown };
    },

    /** Makes again what failed of a source; finished renditions are kept. False when the title has no such source. */
    retry: (db: Db, titleId: TitleId, sourceId: SourceId): Promise<boolean> =>
      inTransaction(db, async (db) => {
        const source = await findSource(db, sourceId);
        if (source === null || source.titleId !== titleId) return false;
        await requeueFailed(db, sourceId);
        await resetSource(db, sourceId);
        if (source.status === 'failed') await enqueue(db, source.kind === 'video' ? firstRung : joinTrack, { sourceId }, { key: sourceId });
        return true;
      }),

    /** Forgets everything made for these playables; the files go after the caller's transaction has committed. */
    deleteMedia: async (db: Db, playableIds: readonly PlayableId[]): Promise<void> => {
      const sources = await deleteSourcesOf(db, playableIds);
      if (sources.length > 0) await enqueue(db, deleteMedia, { sources });
    },
  };
}
