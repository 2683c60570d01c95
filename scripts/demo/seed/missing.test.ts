import type { StudioTitle, Upload } from '@app/contracts';
import type { PlayableId, TitleId, UploadId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { TITLES } from '../catalog/titles.ts';
import { titleBody } from './body.ts';
import { abandonedUploads, type Existing, missingFiles, playableOf } from './missing.ts';

const NOW = Date.UTC(2026, 10, 23);
const at = new Date(NOW).toISOString();

/** A catalogue as a finished run leaves it. Ids are readable here; the server's are UUIDs of the same types. */
function finished(): Existing {
  const titles = TITLES.map((title): StudioTitle => {
    const { texts, credits, attribution, ...body } = titleBody(title, NOW);
    return {
      ...body,
      id: title.key as string as TitleId,
      slug: title.key,
      status: 'published',
      texts: texts as StudioTitle['texts'], // all eleven are set, as another test proves
      credits: credits.map((credit) => ({ ...credit, character: credit.character ?? null })),
      attribution: attribution ?? null,
      posterUrl: null,
      backdropUrl: null,
      playableId: title.episodes === undefined ? (`${title.key}-film` as PlayableId) : null,
      episodes: (title.episodes ?? []).map(({ season, number }) => ({
        id: `${title.key}-${season}-${number}` as PlayableId,
        season,
        number,
        texts: {},
        ready: true,
      })),
      ready: true,
      createdAt: at,
      updatedAt: at,
    };
  });
  const uploads = missingFiles({ titles, uploads: [] }).map((file, i): Upload => {
    const title = titles.find(({ id }) => id === (file.title.key as string));
    if (title === undefined) throw new Error('unknown title');
    const { kind, language } = file;
    return {
      id: `upload-${i}` as UploadId,
      titleId: title.id,
      playableId: playableOf(file, title),
      kind,
      filename: 'file',
      language: language ?? null,
      label: null,
      sizeBytes: 1,
      receivedBytes: 1,
      status: 'accepted',
      code: null,
      createdAt: at,
    };
  });
  return { titles, uploads };
}

describe('missing files', () => {
  it('are all files of an empty server, the real film first and later episodes last', () => {
    const files = missingFiles({ titles: [], uploads: [] });
    expect(files.slice(0, 3).map(({ title, kind }) => `${title.key} ${kind}`)).toEqual([
      'sintel poster',
      'sintel backdrop',
      'sintel video',
    ]);
    expect(files.filter(({ kind }) => kind === 'video')).toHaveLength(24 + 16);
    expect(files.at(-1)?.episode).toMatchObject({ season: 2, number: 2 });
    expect(files.some(({ title, kind }) => title.releaseInDays !== undefined && kind === 'video')).toBe(false);
  });

  it('are none after a finished run', () => {
    expect(missingFiles(finished())).toEqual([]);
  });

  it('are exactly those that were refused, cancelled or broken off', () => {
    const { titles, uploads } = finished();
    const broken = uploads.map(
      (upload, i): Upload =>
        i % 20 === 7 ? { ...upload, status: (['refused', 'cancelled', 'receiving'] as const)[((i / 20) % 3) | 0] ?? 'refused' } : upload,
    );
    const lost = broken.filter(({ status }) => status !== 'accepted');
    expect(missingFiles({ titles, uploads: broken })).toHaveLength(lost.length);
    expect(abandonedUploads({ titles, uploads: broken })).toEqual(lost.filter(({ status }) => status === 'receiving'));
  });

  it('include the files of an episode that was not made', () => {
    const { titles, uploads } = finished();
    const cut = titles.map((title) => (title.slug === 'qavat' ? { ...title, episodes: title.episodes.slice(0, 3) } : title));
    expect(missingFiles({ titles: cut, uploads }).map(({ title, episode }) => [title.key, episode?.season, episode?.number])).toEqual([
      ['qavat', 2, 2],
    ]);
  });
});
