import { inTransaction } from '../../db/index.ts';
import { enqueue, type JobType } from '../../jobs/index.ts';
import { encodeRenditions } from '../../media/encode.ts';
import { codecsOf } from '../../media/fmp4.ts';
import { planLadder, segmentCount, segmentGrid } from '../../media/ladder.rules.ts';
import { INIT_FILE } from '../../media/media-package.ts';
import { countSegments } from '../../media/segment-writer.ts';
import type { TranscodingDeps } from './deps.ts';
import { makeExtras } from './extras.ts';
import { filmOf, firstPassOf } from './film.ts';
import { trackProgress } from './progress.ts';
import { publishPackage } from './publish.ts';
import { listRenditions, updateRendition } from './renditions.repository.ts';
import type { SourceRun } from './source-run.ts';
import { markProgressed, reopenTracks, setDuration, setSourceStatus } from './sources.repository.ts';
import { makeTexts } from './texts.ts';
import type { SourceJob } from './transcoding.jobs.ts';
import { packagePrefix, type Rendition } from './transcoding.types.ts';

/** Lowest rung, all sound, text, storyboard and stills. Viewers can play from the moment when each track has its first segment. */
export async function runFirstPass(
  deps: TranscodingDeps,
  run: SourceRun,
  next: { readonly ladder: JobType<SourceJob>; readonly joinTrack: JobType<SourceJob> },
): Promise<void> {
  const { db, catalog } = deps;
  const { source } = run;
  const renditions = await listRenditions(db, [source.id]);
  const first = firstPassOf(renditions);
  const isNews = renditions.some(
    ({ kind, status, id }) => (kind !== 'video' || id === first[0]?.id) && status !== 'ready' && status !== 'failed',
  );
  const texts = makeTexts(deps, run, renditions);
  if (first.some(({ status }) => status !== 'ready')) await encodeFirst(deps, run, renditions, next.joinTrack);
  await texts;
  await makeExtras(deps, run, await listRenditions(db, [source.id]));
  await inTransaction(db, async (db) => {
    if (isNews) await publishPackage(deps, db, source.id);
    const isWhole = renditions.every(({ kind, id }) => kind !== 'video' || id === first[0]?.id);
    if (isWhole) {
      await setSourceStatus(db, source.id, 'ready', null);
      await catalog.setProcessing(db, source.playableId, null);
      return;
    }
    await run.handOver(db);
    await enqueue(db, next.ladder, { sourceId: source.id }, { key: source.id });
  });
}

async function encodeFirst(
  deps: TranscodingDeps,
  run: SourceRun,
  renditions: readonly Rendition[],
  joinTrack: JobType<SourceJob>,
): Promise<void> {
  const { db, storage } = deps;
  const { source, signal } = run;
  const film = filmOf(run);
  const grid = segmentGrid(film.video.frameRate);
  const prefix = packagePrefix(source.id);
  const first = firstPassOf(renditions);
  const expected = segmentCount(grid, film.durationSec);
  const progress = trackProgress(deps, run, renditions, expected);
  const begun = new Set<string>();
  for (const { id } of first) if ((await countSegments(storage, `${prefix}/${id}`)) > 0) begun.add(id);
  let isPublished = first.every(({ codecs }) => codecs !== null);

  const onSegment = async (id: string, number: number): Promise<void> => {
    begun.add(id);
    if (!isPublished && begun.size === first.length) {
      isPublished = true;
      await publishGrowing(deps, run, first, joinTrack);
    }
    await progress.segment(id, number);
  };
  const encoded = await storage.withLocalFile(source.fileKey, (path) =>
    encodeRenditions(deps, {
      pass: 'first',
      input: { path, demuxer: film.demuxer },
      prefix,
      grid,
      durationSec: film.durationSec,
      video: { source: film.video, rungs: planLadder(film.video).filter(({ id }) => id === first[0]?.id) },
      audio: first.filter(({ kind }) => kind === 'audio').map(({ id, streamIndex }) => ({ id, streamIndex: streamIndex ?? 0 })),
      signal,
      onSegment,
    }),
  );
  await inTransaction(db, async (db) => {
    for (const { id, segmentCount: count, codecs } of encoded) {
      await updateRendition(db, source.id, id, { status: 'ready', progress: 1, etaSec: null, codecs, segmentCount: count });
    }
    const pictures = encoded[0]?.segmentCount ?? expected;
    if (pictures < expected) await setDuration(db, source.id, (pictures * grid.segmentTicks) / grid.timescale);
    await publishPackage(deps, db, source.id);
    await markProgressed(db, source.id);
  });
}

/** Each track has a beginning: the title plays while the rest is made. Side-car tracks may join from now on. */
async function publishGrowing(
  deps: TranscodingDeps,
  { source }: SourceRun,
  first: readonly Rendition[],
  joinTrack: JobType<SourceJob>,
): Promise<void> {
  const { db, storage, log } = deps;
  const inits = await Promise.all(
    first.map(async ({ id }) => ({ id, codecs: codecsOf(await storage.read(`${packagePrefix(source.id)}/${id}/${INIT_FILE}`)) })),
  );
  await inTransaction(db, async (db) => {
    for (const { id, codecs } of inits) await updateRendition(db, source.id, id, { status: 'encoding', codecs });
    await publishPackage(deps, db, source.id);
    for (const sourceId of await reopenTracks(db, source.playableId, source.id))
      await enqueue(db, joinTrack, { sourceId }, { key: sourceId });
  });
  log.info({ event: 'transcoding.playable', sourceId: source.id, playableId: source.playableId });
}
