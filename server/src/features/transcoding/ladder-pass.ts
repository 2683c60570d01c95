import { inTransaction } from '../../db/index.ts';
import { encodeRenditions } from '../../media/encode.ts';
import { planLadder, segmentCount, segmentGrid } from '../../media/ladder.rules.ts';
import type { TranscodingDeps } from './deps.ts';
import { filmOf } from './film.ts';
import { trackProgress } from './progress.ts';
import { publishPackage } from './publish.ts';
import { listRenditions, updateRendition } from './renditions.repository.ts';
import type { SourceRun } from './source-run.ts';
import { setSourceStatus } from './sources.repository.ts';
import { packagePrefix } from './transcoding.types.ts';

/** A third of what others get when all want the machine: viewers and the next film's first rung come first, yet nothing starves. */
const NICENESS = 5;

/** All rungs that are still to be made, in one decode. They enter the package together, when they are whole. */
export async function runLadderPass(deps: TranscodingDeps, run: SourceRun): Promise<void> {
  const { db, storage, catalog, log } = deps;
  const { source, signal } = run;
  const film = filmOf(run);
  const grid = segmentGrid(film.video.frameRate);
  const renditions = await listRenditions(db, [source.id]);
  const open = new Set(renditions.filter(({ kind, status }) => kind === 'video' && status !== 'ready').map(({ id }) => id));
  const progress = trackProgress(deps, run, renditions, segmentCount(grid, film.durationSec));
  const encoded =
    open.size === 0
      ? []
      : await storage.withLocalFile(source.fileKey, (path) =>
          encodeRenditions(deps, {
            pass: 'ladder',
            input: { path, demuxer: film.demuxer },
            prefix: packagePrefix(source.id),
            grid,
            durationSec: film.durationSec,
            video: { source: film.video, rungs: planLadder(film.video).filter(({ id }) => open.has(id)) },
            audio: [],
            niceness: NICENESS,
            signal,
            onSegment: progress.segment,
          }),
        );
  await inTransaction(db, async (db) => {
    for (const { id, segmentCount: count, codecs } of encoded) {
      await updateRendition(db, source.id, id, { status: 'ready', progress: 1, etaSec: null, codecs, segmentCount: count });
    }
    await publishPackage(deps, db, source.id);
    await setSourceStatus(db, source.id, 'ready', null);
    await catalog.setProcessing(db, source.playableId, null);
  });
  log.info({ event: 'transcoding.source_ready', sourceId: source.id, rungs: encoded.length });
}
