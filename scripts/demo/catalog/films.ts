import type { Weather } from '../art/weather.ts';
import type { FilmPlan, PictureHeight, Sound } from '../film/plan.ts';
import type { ScoreName } from '../sound/scores.ts';
import type { TitleKey } from './art.ts';
import { TITLES } from './titles.ts';
import type { DemoEpisode, DemoTitle } from './types.ts';

type Setting = {
  readonly score: ScoreName;
  readonly weather: Weather;
  readonly height: PictureHeight;
  readonly seconds: number;
  readonly hasEqualiser?: boolean;
  /** Further languages, each with music of its own, so that the ear tells them apart. */
  readonly dubs?: readonly Sound[];
  readonly subtitles?: readonly string[];
};

/** Titles that are synthesised: not the real film, not the announced one. */
export type MadeKey = Exclude<TitleKey, 'sintel' | 'lastochka'>;

const SETTINGS: Readonly<Record<MadeKey, Setting>> = {
  qavat: { score: 'roof', weather: 'motes', height: 480, seconds: 12 },
  sneg: { score: 'noir', weather: 'snow', height: 720, seconds: 20 },
  marr: { score: 'swing', weather: 'motes', height: 720, seconds: 18, hasEqualiser: true },
  anor: { score: 'maqom', weather: 'motes', height: 480, seconds: 16 },
  kupe: { score: 'waltz', weather: 'motes', height: 720, seconds: 28 },
  registon: {
    score: 'maqom',
    weather: 'motes',
    height: 1080,
    seconds: 126,
    dubs: [
      { language: 'ru', score: 'waltz' },
      { language: 'en', score: 'chimes' },
    ],
    subtitles: ['uz', 'ru', 'hy'],
  },
  parom: {
    score: 'waltz',
    weather: 'sparks',
    height: 1080,
    seconds: 124,
    dubs: [
      { language: 'uz', score: 'maqom' },
      { language: 'en', score: 'chimes' },
    ],
    subtitles: ['uz', 'ru'],
  },
  harbour: { score: 'harp', weather: 'motes', height: 480, seconds: 16 },
  zvezdy: { score: 'chimes', weather: 'motes', height: 480, seconds: 12 },
  efir: { score: 'roof', weather: 'motes', height: 720, seconds: 18, hasEqualiser: true },
  karvon: { score: 'steppe', weather: 'sparks', height: 720, seconds: 18 },
  pocherk: { score: 'noir', weather: 'motes', height: 480, seconds: 16 },
  step: { score: 'volt', weather: 'sparks', height: 720, seconds: 18, hasEqualiser: true },
  salt: { score: 'sea', weather: 'motes', height: 480, seconds: 12 },
  shahr: { score: 'harp', weather: 'motes', height: 480, seconds: 16 },
  jel: { score: 'steppe', weather: 'sparks', height: 720, seconds: 18 },
  dengiz: { score: 'sea', weather: 'motes', height: 720, seconds: 18, hasEqualiser: true },
  fener: { score: 'chimes', weather: 'sparks', height: 480, seconds: 16 },
  burkut: { score: 'mountains', weather: 'motes', height: 720, seconds: 18 },
  midnight: { score: 'neon', weather: 'motes', height: 720, seconds: 18, hasEqualiser: true },
  haly: { score: 'maqom', weather: 'motes', height: 480, seconds: 16 },
  umbrela: { score: 'swing', weather: 'rain', height: 720, seconds: 18 },
  lar: { score: 'duduk', weather: 'motes', height: 720, seconds: 18, hasEqualiser: true },
  girq: { score: 'duduk', weather: 'motes', height: 480, seconds: 16 },
  stancyja: { score: 'noir', weather: 'motes', height: 480, seconds: 16 },
  tosh: { score: 'duduk', weather: 'snow', height: 480, seconds: 12 },
  queen: { score: 'noir', weather: 'motes', height: 720, seconds: 18 },
};

/** Turns the light of every episode a little: morning, noon, evening, night. */
const EPISODE_HUES = [0, 14, -16, 26] as const;

function isMade(key: TitleKey): key is MadeKey {
  return key in SETTINGS;
}

/** How to make the film of a title, or of an episode; `null` for what is not synthesised. */
export function filmOf(title: DemoTitle, episode?: DemoEpisode): FilmPlan | null {
  if (!isMade(title.key)) return null;
  const { score, weather, height, seconds, hasEqualiser = false, dubs = [], subtitles = [] } = SETTINGS[title.key];
  const take = episode === undefined ? 0 : (title.episodes ?? []).indexOf(episode);
  const hue = EPISODE_HUES[take % EPISODE_HUES.length] ?? 0;
  return {
    art: title.key,
    take,
    height,
    seconds: seconds + take,
    weather,
    hue,
    hasEqualiser,
    sounds: [{ language: title.originalLanguage, score }, ...dubs],
    subtitles,
  };
}

/** What comes as files beside a film: the upload of more sound and subtitles. */
export const SIDE_CARS: { readonly title: TitleKey; readonly sound: Sound; readonly subtitles: readonly string[] } = {
  title: 'kupe',
  sound: { language: 'uz', score: 'maqom' },
  subtitles: ['uz', 'kk'],
};

/** Seconds of all synthesised film together. */
export const madeSeconds = (): number =>
  TITLES.flatMap((title) => (title.episodes ?? [undefined]).map((episode) => filmOf(title, episode)?.seconds ?? 0)).reduce(
    (sum, one) => sum + one,
    0,
  );
