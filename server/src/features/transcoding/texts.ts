import { AppError } from '@app/contracts';
import type { SourceId } from '@app/kernel';
import { extractText } from '../../media/embedded-text.ts';
import { SUBTITLES_FILE } from '../../media/media-package.ts';
import { parseSubtitles, toWebVtt } from '../../media/subtitles.rules.ts';
import type { TranscodingDeps } from './deps.ts';
import { updateRendition } from './renditions.repository.ts';
import type { SourceRun } from './source-run.ts';
import { packagePrefix, type Rendition } from './transcoding.types.ts';

/** Embedded text tracks of a film. One that cannot be read fails alone: it is no reason to keep a film from its viewers. */
export async function makeTexts(deps: TranscodingDeps, run: SourceRun, renditions: readonly Rendition[]): Promise<void> {
  const { db, storage, tools } = deps;
  const { source, signal } = run;
  const wanted = renditions.filter(({ kind, status }) => kind === 'subtitles' && status !== 'ready' && status !== 'failed');
  const { probe } = source;
  if (wanted.length === 0 || probe === null) return;
  try {
    const streams = wanted.map(({ streamIndex }) => streamIndex ?? 0);
    const texts = await storage.withLocalFile(source.fileKey, (path) =>
      extractText(tools, { path, demuxer: probe.demuxer }, streams, signal),
    );
    for (const [index, { id }] of wanted.entries()) await storeText(deps, source.id, id, texts[index] ?? '');
  } catch (error) {
    if (signal.aborted) return;
    const code = error instanceof AppError ? error.code : 'internal';
    deps.log.warn({ event: 'transcoding.text_failed', sourceId: source.id, error });
    for (const { id } of wanted) await updateRendition(db, source.id, id, { status: 'failed', code });
  }
}

/** Parses, sanitizes and stores one text track; what cannot be parsed fails with its code. */
async function storeText({ db, storage }: TranscodingDeps, sourceId: SourceId, id: string, text: string): Promise<void> {
  try {
    await storage.put(`${packagePrefix(sourceId)}/${id}/${SUBTITLES_FILE}`, Buffer.from(toWebVtt(parseSubtitles(text))));
    await updateRendition(db, sourceId, id, { status: 'ready', progress: 1 });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await updateRendition(db, sourceId, id, { status: 'failed', code: error.code });
  }
}
