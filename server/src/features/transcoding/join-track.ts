import { AppError } from '@app/contracts';
import { type Db, inTransaction } from '../../db/index.ts';
import { encodeRenditions } from '../../media/encode.ts';
import { AUDIO_MAX_BITRATE, segmentCount, segmentGrid } from '../../media/ladder.rules.ts';
import { SUBTITLES_FILE } from '../../media/media-package.ts';
import { decodeSubtitles, parseSubtitles, toWebVtt } from '../../media/subtitles.rules.ts';
import type { TranscodingDeps } from './deps.ts';
import { filmOf } from './film.ts';
import { findPackageSource, lockPackage } from './packages.repository.ts';
import { FIRST_AUDIO_ID, FIRST_TEXT_ID, nextTrackId, type PlannedRendition } from './plan.rules.ts';
import { trackProgress } from './progress.ts';
import { publishPackage } from './publish.ts';
import { deleteRenditions, insertRenditions, listJoined, listRenditions, updateRendition } from './renditions.repository.ts';
import type { SourceRun } from './source-run.ts';
import { findSource, setFilm, setSourceStatus } from './sources.repository.ts';
import { packagePrefix, type Rendition, type Source } from './transcoding.types.ts';

/** Puts a side-car file's tracks beside the film that the playable plays; the film itself is not touched. Waits, as `queued`, while there is none. */
export async function runJoinTrack(deps: TranscodingDeps, run: SourceRun): Promise<void> {
  const { db } = deps;
  const { source } = run;
  const filmId = await findPackageSource(db, source.playableId);
  const film = filmId === null ? null : await findSource(db, filmId);
  if (film === null) return setSourceStatus(db, source.id, 'queued', null);
  const tracks = await inTransaction(db, (db) => placeTracks(db, source, film));
  const made = source.kind === 'audio' ? await encodeSound(deps, run, film, tracks) : await storeText(deps, source, film, tracks);
  await inTransaction(db, async (db) => {
    for (const { id, ...result } of made)
      await updateRendition(db, source.id, id, { status: 'ready', progress: 1, etaSec: null, ...result });
    await setSourceStatus(db, source.id, 'ready', null);
    await publishPackage(deps, db, film.id);
  });
}

/** Gives the tracks ids that nothing else in the film's package has; keeps those of an earlier run into the same film. */
async function placeTracks(db: Db, source: Source, film: Source): Promise<readonly Rendition[]> {
  await lockPackage(db, source.playableId);
  const before = await listRenditions(db, [source.id]);
  if (source.filmId === film.id && before.length > 0) return before;
  await deleteRenditions(db, source.id);
  const taken = [...(await listRenditions(db, [film.id])), ...(await listJoined(db, film.id))].map(({ id }) => id);
  const nothing = { height: null, width: null, bitrate: null, channels: null, streamIndex: null };
  const planned: PlannedRendition[] = [];
  const place = (first: number, fields: Omit<PlannedRendition, 'id' | 'position'>): void => {
    const id = nextTrackId([...taken, ...planned.map((one) => one.id)], first);
    planned.push({ ...fields, id, position: planned.length });
  };
  const own = { language: source.language, label: source.label };
  if (source.kind === 'audio') {
    for (const track of source.probe?.audio ?? []) {
      place(FIRST_AUDIO_ID, {
        ...nothing,
        kind: 'audio',
        bitrate: AUDIO_MAX_BITRATE,
        channels: 2,
        trackKind: track.kind === 'main' ? 'dub' : track.kind,
        language: own.language ?? track.language,
        label: own.label ?? track.label,
        streamIndex: track.streamIndex,
      });
    }
  } else place(FIRST_TEXT_ID, { ...nothing, ...own, kind: 'subtitles', trackKind: 'subtitles' });
  await setFilm(db, source.id, film.id);
  await insertRenditions(db, source.id, planned);
  return listRenditions(db, [source.id]);
}

type Made = { readonly id: string; readonly codecs?: string; readonly segmentCount?: number };

async function encodeSound(deps: TranscodingDeps, run: SourceRun, film: Source, tracks: readonly Rendition[]): Promise<readonly Made[]> {
  const { source, signal } = run;
  const { probe } = source;
  if (probe === null) throw new AppError('transcoding.decode_failed');
  const { video, durationSec: probedSec } = filmOf({ source: film });
  const grid = segmentGrid(video.frameRate);
  const durationSec = film.durationSec ?? probedSec;
  const progress = trackProgress(deps, run, tracks, segmentCount(grid, durationSec));
  return deps.storage.withLocalFile(source.fileKey, (path) =>
    encodeRenditions(deps, {
      pass: 'first',
      input: { path, demuxer: probe.demuxer },
      prefix: packagePrefix(film.id),
      grid,
      durationSec,
      video: null,
      audio: tracks.map(({ id, streamIndex }) => ({ id, streamIndex: streamIndex ?? 0 })),
      signal,
      onSegment: progress.segment,
    }),
  );
}

async function storeText(
  { storage }: TranscodingDeps,
  source: Source,
  film: Source,
  tracks: readonly Rendition[],
): Promise<readonly Made[]> {
  const text = toWebVtt(parseSubtitles(decodeSubtitles(await storage.read(source.fileKey))));
  for (const { id } of tracks) await storage.put(`${packagePrefix(film.id)}/${id}/${SUBTITLES_FILE}`, Buffer.from(text));
  return tracks.map(({ id }) => ({ id }));
}
