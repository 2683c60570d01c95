import type { Weather } from '../art/weather.ts';
import type { TitleKey } from '../catalog/art.ts';
import type { ScoreName } from '../sound/scores.ts';

export const PICTURE_SIZES = { 360: [640, 360], 480: [854, 480], 720: [1280, 720], 1080: [1920, 1080] } as const;
export type PictureHeight = keyof typeof PICTURE_SIZES;

export type Sound = { readonly language: string; readonly score: ScoreName };

/** A film to be synthesised: slow moves over the title's backdrop, weather, lettering and music. */
export type FilmPlan = {
  readonly art: TitleKey;
  /** Unlike for every film of one title: it varies the cutting and the melody. */
  readonly take: number;
  readonly height: PictureHeight;
  readonly seconds: number;
  readonly weather: Weather;
  /** Degrees by which all hues turn. */
  readonly hue: number;
  /** The music moves bars along the lower edge. */
  readonly hasEqualiser: boolean;
  /** First is the original. */
  readonly sounds: readonly [Sound, ...Sound[]];
  /** Languages of the embedded subtitles. */
  readonly subtitles: readonly string[];
};
