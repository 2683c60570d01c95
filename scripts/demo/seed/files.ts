import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filmOf, SIDE_CARS } from '../catalog/films.ts';
import { backdropFile, mediaFile, posterFile } from '../files.ts';
import { makeFilm, makeSideCarSound, subtitlesOf } from '../film/make.ts';
import type { FilmPlan } from '../film/plan.ts';
import type { MissingFile } from './missing.ts';

function planOf({ title, episode }: MissingFile): FilmPlan {
  const plan = filmOf(title, episode);
  if (plan === null) throw new Error(`${title.key} is not synthesised`);
  return plan;
}

function writeSubtitles(file: MissingFile, language: string, folder: string): string {
  const path = join(folder, `${language}.srt`);
  writeFileSync(path, subtitlesOf(planOf(file), language));
  return path;
}

/** Path of a file to send: pictures and the real film are there, all else is made in `folder`. */
export async function provideFile(file: MissingFile, folder: string, signal: AbortSignal): Promise<string> {
  const { title, kind, language = '' } = file;
  switch (kind) {
    case 'poster':
      return posterFile(title.key);
    case 'backdrop':
      return backdropFile(title.key);
    case 'audio':
      return makeSideCarSound(planOf(file), SIDE_CARS.sound, folder, signal);
    case 'subtitles':
      return writeSubtitles(file, language, folder);
    case 'video':
      return title.key === 'sintel' ? mediaFile('sintel-trailer.mkv') : makeFilm(planOf(file), folder, signal);
  }
}

const EXTENSIONS = { poster: 'webp', backdrop: 'webp', audio: 'm4a', subtitles: 'srt', video: 'mkv' } as const;

/** The name that the creator sees in the list of uploads. */
export function fileName({ title, episode, kind, language }: MissingFile): string {
  const part = episode === undefined ? '' : `-s${episode.season}e${episode.number}`;
  return `${title.key}${part}${kind === 'video' ? '' : `-${kind}`}${language === undefined ? '' : `-${language}`}.${EXTENSIONS[kind]}`;
}
