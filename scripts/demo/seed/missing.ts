import type { StudioTitle, Upload, UploadKind } from '@app/contracts';
import type { PlayableId } from '@app/kernel';
import { SIDE_CARS } from '../catalog/films.ts';
import { TITLES } from '../catalog/titles.ts';
import type { DemoEpisode, DemoTitle } from '../catalog/types.ts';

/** What the server has already. */
export type Existing = { readonly titles: readonly StudioTitle[]; readonly uploads: readonly Upload[] };

/** One file that has to be made and sent. */
export type MissingFile = {
  readonly title: DemoTitle;
  readonly episode: DemoEpisode | undefined;
  readonly kind: UploadKind;
  /** Of a side-car; undefined for what carries its languages inside or has none. */
  readonly language: string | undefined;
};

/** Titles are known by their English name: ids are the server's, slugs may get a suffix. */
export function findTitle(title: DemoTitle, titles: readonly StudioTitle[]): StudioTitle | undefined {
  return titles.find(({ texts }) => texts['en']?.title === title.texts.en[0]);
}

function filesOf(title: DemoTitle): readonly MissingFile[] {
  const one = (kind: UploadKind, language?: string, episode?: DemoEpisode): MissingFile => ({ title, episode, kind, language });
  const media =
    title.releaseInDays !== undefined
      ? []
      : title.episodes
        ? title.episodes.map((episode) => one('video', undefined, episode))
        : [one('video')];
  const sideCars =
    title.key === SIDE_CARS.title
      ? [one('audio', SIDE_CARS.sound.language), ...SIDE_CARS.subtitles.map((language) => one('subtitles', language))]
      : [];
  return [one('poster'), one('backdrop'), ...media, ...sideCars];
}

/** The playable that a file belongs to; null for pictures and for an episode that is not there yet. */
export function playableOf({ episode, kind }: MissingFile, at: StudioTitle): PlayableId | null {
  if (kind === 'poster' || kind === 'backdrop') return null;
  if (episode === undefined) return at.playableId;
  return at.episodes.find(({ season, number }) => season === episode.season && number === episode.number)?.id ?? null;
}

function isSent(file: MissingFile, { titles, uploads }: Existing): boolean {
  const at = findTitle(file.title, titles);
  if (at === undefined) return false;
  const playableId = playableOf(file, at);
  if (file.episode !== undefined && playableId === null) return false;
  return uploads.some(
    (upload) =>
      upload.titleId === at.id &&
      upload.kind === file.kind &&
      (playableId === null || upload.playableId === playableId) &&
      upload.language === (file.language ?? upload.language) &&
      (upload.status === 'accepted' || upload.status === 'checking'),
  );
}

/** Files that the server lacks, in the order in which they are to be sent: one film of every title before the later episodes. */
export function missingFiles(existing: Existing): readonly MissingFile[] {
  const files = TITLES.flatMap(filesOf).filter((file) => !isSent(file, existing));
  const isLater = ({ title, episode }: MissingFile): boolean => episode !== undefined && episode !== title.episodes?.[0];
  return [...files.filter((file) => !isLater(file)), ...files.filter(isLater)];
}

/** Beginnings of uploads that nobody will finish. */
export const abandonedUploads = ({ uploads }: Existing): readonly Upload[] => uploads.filter(({ status }) => status === 'receiving');
