import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StudioTitle, UploadMetadata } from '@app/contracts';
import { TITLES } from '../catalog/titles.ts';
import { LANGUAGES } from '../film/languages.ts';
import { fileName, provideFile } from './files.ts';
import { abandonedUploads, findTitle, type MissingFile, missingFiles, playableOf } from './missing.ts';
import { createReporter, waitUntilEncoded, waitUntilPlayable } from './progress.ts';
import { ensureSale } from './sales.ts';
import { listTitles, listUploads, type Studio } from './studio.ts';
import { ensureTitle, publish } from './titles.ts';
import { cancelUpload, uploadFile } from './upload.ts';

/** Films that wait for their first rendition at a time: as many as the server encodes at once, so that none starves another. */
const FIRST_RUNGS_AT_ONCE = 2;
/** Longest wait for one film's first rendition before the next one is sent all the same. */
const PATIENCE_MS = 180_000;
/** Longest wait for the look that the server takes at a film; a second or two when it is idle. */
const CHECK_MS = 30_000;

function metadataOf(file: MissingFile, at: StudioTitle): UploadMetadata {
  const playableId = playableOf(file, at);
  return {
    titleId: at.id,
    kind: file.kind,
    filename: fileName(file),
    ...(playableId === null ? {} : { playableId }),
    ...(file.language === undefined ? {} : { language: file.language, label: LANGUAGES[file.language]?.name }),
  };
}

/** Whether a title may be shown once this file is there: its film, or the last picture of what is only announced. */
const isShownBy = ({ title, kind }: MissingFile): boolean => kind === (title.releaseInDays === undefined ? 'video' : 'backdrop');

/** Makes, sends and publishes what is missing, file by file; the next film is made while the server works on the last ones. */
async function sendMissing(studio: Studio, missing: readonly MissingFile[], folder: string, report: () => Promise<void>): Promise<void> {
  const made = new Map<string, StudioTitle>();
  const waiting: { readonly at: StudioTitle; readonly playableId: string | null }[] = [];
  const before = await listTitles(studio);
  for (const file of missing) {
    let at = made.get(file.title.key);
    if (at === undefined) {
      at = await ensureTitle(studio, file.title, before);
      await ensureSale(studio, file.title, at);
      made.set(file.title.key, at);
    }
    const work = await mkdtemp(join(folder, 'file-'));
    const path = await provideFile(file, work, studio.signal);
    if (file.kind === 'video')
      for (const { at, playableId } of waiting.splice(0, waiting.length - FIRST_RUNGS_AT_ONCE + 1))
        await waitUntilPlayable(studio, at, playableId, PATIENCE_MS);
    await uploadFile(studio, path, metadataOf(file, at));
    await rm(work, { recursive: true });
    if (file.kind === 'video') waiting.push({ at, playableId: playableOf(file, at) });
    if (!isShownBy(file)) continue;
    await publish(studio, at, CHECK_MS);
    await report();
  }
}

/**
 * Brings the server to the whole demo catalogue. Resolves, when nothing is left to encode, to the titles that failed.
 * Does nothing but ask when all is there.
 */
export async function seedCatalogue(studio: Studio, folder: string, say: (line: string) => void): Promise<readonly string[]> {
  const existing = { titles: await listTitles(studio), uploads: await listUploads(studio) };
  for (const { id } of abandonedUploads(existing)) await cancelUpload(studio, id);
  for (const title of TITLES) {
    const at = findTitle(title, existing.titles);
    if (at !== undefined) await ensureSale(studio, title, at);
  }
  const count = createReporter(say);
  const report = async (): Promise<void> => void count(await listTitles(studio));
  count(existing.titles);
  await sendMissing(studio, missingFiles(existing), folder, report);
  for (const title of await listTitles(studio)) await publish(studio, title, 0);
  const failed = await waitUntilEncoded(studio, count);
  say('demo: everything is encoded');
  return failed;
}
