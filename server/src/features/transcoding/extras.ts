import { AppError } from '@app/contracts';
import { type ImageShape, storeImage } from '../../media/images.ts';
import { segmentGrid } from '../../media/ladder.rules.ts';
import { extractStill, makeStoryboard } from '../../media/stills.ts';
import type { TranscodingDeps } from './deps.ts';
import { filmOf, firstPassOf } from './film.ts';
import { STORYBOARD_ID } from './plan.rules.ts';
import { updateRendition } from './renditions.repository.ts';
import type { SourceRun } from './source-run.ts';
import { packagePrefix, type Rendition } from './transcoding.types.ts';

/** Scrub previews, and pictures for cards of a title whose author gave none. A film plays without them, so they fail alone. */
export async function makeExtras(deps: TranscodingDeps, run: SourceRun, renditions: readonly Rendition[]): Promise<void> {
  await attempt(deps, run, 'storyboard', () => storyboard(deps, run, renditions));
  await attempt(deps, run, 'stills', () => stills(deps, run));
}

async function attempt(
  { db, log }: TranscodingDeps,
  { source, signal }: SourceRun,
  what: string,
  make: () => Promise<void>,
): Promise<void> {
  try {
    await make();
  } catch (error) {
    if (signal.aborted) throw error;
    log.warn({ event: 'transcoding.extra_failed', sourceId: source.id, what, error });
    const code = error instanceof AppError ? error.code : 'internal';
    if (what === 'storyboard') await updateRendition(db, source.id, STORYBOARD_ID, { status: 'failed', code });
  }
}

async function storyboard(deps: TranscodingDeps, run: SourceRun, renditions: readonly Rendition[]): Promise<void> {
  const row = renditions.find(({ id }) => id === STORYBOARD_ID);
  const [lowest] = firstPassOf(renditions);
  if (row === undefined || row.status === 'ready' || lowest === undefined) return;
  const film = filmOf(run);
  const grid = segmentGrid(film.video.frameRate);
  await makeStoryboard(deps, {
    prefix: packagePrefix(run.source.id),
    rendition: { id: lowest.id, width: lowest.width ?? 0, height: lowest.height ?? 0, segmentCount: lowest.segmentCount ?? 0 },
    durationSec: run.source.durationSec ?? film.durationSec,
    segmentSec: grid.segmentTicks / grid.timescale,
    signal: run.signal,
  });
  await updateRendition(deps.db, run.source.id, STORYBOARD_ID, { status: 'ready', progress: 1 });
}

async function stills(deps: TranscodingDeps, run: SourceRun): Promise<void> {
  const { db, storage, tools, catalog } = deps;
  if ((await missingImages(deps, run)).length === 0) return;
  const film = filmOf(run);
  const still = await storage.withLocalFile(run.source.fileKey, (path) =>
    extractStill(
      tools,
      { input: { path, demuxer: film.demuxer }, streamIndex: film.video.streamIndex, durationSec: film.durationSec },
      run.signal,
    ),
  );
  for (const kind of ['poster', 'backdrop'] as const) {
    const image = await storeImage(storage, still, kind);
    // Asked again: the author's own picture may have come meanwhile, and wins.
    if ((await missingImages(deps, run)).includes(kind)) await catalog.attachImage(db, run.source.titleId, kind, image);
  }
}

async function missingImages({ db, catalog }: TranscodingDeps, { source }: SourceRun): Promise<readonly ImageShape[]> {
  const playable = await catalog.findPlayable(db, source.playableId);
  const title = playable === null ? null : await catalog.findAuthored(db, playable.title.ownerAccountId, source.titleId);
  return title === null ? [] : (['poster', 'backdrop'] as const).filter((kind) => title[kind] === null);
}
