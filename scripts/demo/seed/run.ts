import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { StudioTitle, UploadMetadata } from '@app/contracts';
import { TITLES } from '../catalog/titles.ts';
import { fileName, provideFile } from './files.ts';
import { abandonedUploads, type MissingFile, missingFiles, playableOf } from './missing.ts';
import { createReporter, waitUntilEncoded, waitUntilPlayable } from './progress.ts';
import { listTitles, listUploads, type Studio } from './studio.ts';
import { ensureTitle, publish } from './titles.ts';
import { cancelUpload, uploadFile } from './upload.ts';

/** Longest wait for one film's first rendition before the next one is sent all the same. */
const PATIENCE_MS = 180_000;

const isPicture = ({ kind }: MissingFile): boolean => kind === 'poster' || kind === 'backdrop';

function metadataOf(file: MissingFile, at: StudioTitle): UploadMetadata {
  const playableId = playableOf(file, at);
  return {
    titleId: at.id,
    kind: file.kind,
    filename: fileName(file),
    // The id was the server's own: it comes from the title just read.
    ...(playableId === null ? {} : { playableId: playableId as NonNullable<UploadMetadata['playableId']> }),
    ...(file.language === undefined ? {} : { language: file.language }),
  };
}

/**
 * Makes everything that is missing. The first title goes in whole, so that something plays within seconds; then all the others
 * appear with their pictures; then films follow one by one: while one gets its first rendition, the next one is being made.
 * Resolves, when nothing is left to encode, to the titles that failed.
 */
export async function seedCatalogue(studio: Studio, folder: string, say: (line: string) => void): Promise<readonly string[]> {
  const existing = { titles: await listTitles(studio), uploads: await listUploads(studio) };
  for (const { id } of abandonedUploads(existing)) await cancelUpload(studio, id);
  const missing = missingFiles(existing);
  const report = createReporter(say);
  report(existing.titles);
  const made = new Map<string, StudioTitle>();

  async function titleOf({ title }: MissingFile): Promise<StudioTitle> {
    const known = made.get(title.key) ?? (await ensureTitle(studio, title, existing.titles));
    made.set(title.key, known);
    return known;
  }

  async function send(file: MissingFile, path: string): Promise<StudioTitle> {
    const at = await titleOf(file);
    await uploadFile(studio, path, metadataOf(file, at));
    return at;
  }

  async function sendPictures(files: readonly MissingFile[]): Promise<void> {
    for (const file of files.filter(isPicture)) await send(file, await provideFile(file, folder, studio.signal));
  }

  async function sendMedia(files: readonly MissingFile[]): Promise<void> {
    let sent: { readonly at: StudioTitle; readonly playableId: string | null } | null = null;
    for (const file of files.filter((one) => !isPicture(one))) {
      const work = await mkdtemp(join(folder, 'film-'));
      const [path] = await Promise.all([
        provideFile(file, work, studio.signal),
        sent === null ? null : waitUntilPlayable(studio, sent.at, sent.playableId, PATIENCE_MS),
      ]);
      const at = await send(file, path);
      rmSync(work, { recursive: true, force: true });
      sent = file.kind === 'video' ? { at, playableId: playableOf(file, at) } : null;
      if (!(await publish(studio, at)) && sent !== null) {
        await waitUntilPlayable(studio, at, sent.playableId, PATIENCE_MS);
        await publish(studio, at);
      }
      report(await listTitles(studio));
    }
  }

  const [first] = TITLES;
  const isFirst = (file: MissingFile): boolean => file.title === first;
  const others = missing.filter((file) => !isFirst(file));
  await sendPictures(missing.filter(isFirst));
  await sendMedia(missing.filter(isFirst));
  await sendPictures(others);
  for (const title of await listTitles(studio)) await publish(studio, title);
  await sendMedia(others);
  for (const title of await listTitles(studio)) await publish(studio, title);
  const failed = await waitUntilEncoded(studio, report);
  say('demo: everything is encoded');
  return failed;
}
