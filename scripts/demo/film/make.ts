import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backdropFile, cardFile, weatherFile } from '../files.ts';
import { compose } from '../sound/compose.ts';
import { SCORES } from '../sound/scores.ts';
import { toWav } from '../sound/wav.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { filmGraph } from './graph.ts';
import { LANGUAGES } from './languages.ts';
import { linesOf } from './lines.ts';
import type { FilmPlan, Sound } from './plan.ts';
import { FRAMES_PER_SEC } from './shots.ts';
import { spreadCues, toSubRip } from './subtitles.ts';

function languageTags(kind: 'a' | 's', languages: readonly string[]): readonly string[] {
  return languages.flatMap((language, i) => {
    const { code, name } = LANGUAGES[language] ?? { code: 'und', name: language };
    return [`-metadata:s:${kind}:${i}`, `language=${code}`, `-metadata:s:${kind}:${i}`, `title=${name}`];
  });
}

function writeSound(plan: FilmPlan, { language, score }: Sound, folder: string): string {
  const file = join(folder, `${language}.wav`);
  writeFileSync(file, toWav(compose(SCORES[score], plan.seconds, `${plan.art}${plan.take}${language}`)));
  return file;
}

/** SubRip of a film in one language. */
export function subtitlesOf(plan: FilmPlan, language: string): string {
  return toSubRip(spreadCues(linesOf(plan.art, language), plan.seconds));
}

/** Makes a film in `folder`: H.264, AAC and SubRip in Matroska. Returns its path. */
export async function makeFilm(plan: FilmPlan, folder: string, signal: AbortSignal): Promise<string> {
  const file = join(folder, 'film.mkv');
  const sounds = plan.sounds.map((sound) => writeSound(plan, sound, folder));
  const subtitles = plan.subtitles.map((language) => {
    const path = join(folder, `${language}.srt`);
    writeFileSync(path, subtitlesOf(plan, language));
    return path;
  });
  const inputs = [backdropFile(plan.art), cardFile(plan.art), weatherFile(plan.weather), ...sounds, ...subtitles];
  await runFfmpeg(
    [
      ...inputs.flatMap((input) => ['-i', input]),
      '-filter_complex',
      filmGraph(plan),
      '-map',
      '[out]',
      ...[...sounds, ...subtitles].flatMap((_, i) => ['-map', `${i + 3}:0`]),
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '24', '-g', '48', '-r', String(FRAMES_PER_SEC), '-pix_fmt', 'yuv420p'],
      ...['-c:a', 'aac', '-b:a', '128k', '-c:s', 'srt', '-t', String(plan.seconds)],
      ...languageTags(
        'a',
        plan.sounds.map(({ language }) => language),
      ),
      ...languageTags('s', plan.subtitles),
      file,
    ],
    signal,
  );
  return file;
}

/** Makes one more sound track for a film, to be uploaded beside it: AAC in MP4. */
export async function makeSideCarSound(plan: FilmPlan, sound: Sound, folder: string, signal: AbortSignal): Promise<string> {
  const file = join(folder, `${sound.language}.m4a`);
  await runFfmpeg(['-i', writeSound(plan, sound, folder), '-c:a', 'aac', '-b:a', '128k', file], signal);
  return file;
}
