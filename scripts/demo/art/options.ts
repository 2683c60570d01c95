import type { PaletteName } from './palettes.ts';

export const FORMATS = { poster: [600, 900], backdrop: [1600, 900], square: [800, 800] } as const;
export type Format = keyof typeof FORMATS;

export type Face = 'sans' | 'serif' | 'tall' | 'wide';

/** How a title is lettered; sizes are fractions of the width, tracking and leading of the letter size. */
export type Lettering = {
  readonly face: Face;
  readonly at?: 'top' | 'bottom';
  readonly align?: 'left' | 'middle';
  readonly size?: number;
  readonly leading?: number;
  readonly track?: number;
  readonly weight?: number;
  readonly ink?: string;
  /** No veil behind the letters. */
  readonly plain?: boolean;
};

/** Settings of one title's pictures; equal settings give byte-equal SVG. */
export type ArtOptions = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly style: SceneName;
  readonly palette: PaletteName;
  readonly seed: number;
  readonly type: Lettering;
};

export type SceneName =
  | 'arch'
  | 'balloons'
  | 'beams'
  | 'caravan'
  | 'carpet'
  | 'chess'
  | 'dune'
  | 'eagle'
  | 'facade'
  | 'faces'
  | 'forest'
  | 'lanterns'
  | 'metro'
  | 'observatory'
  | 'orbit'
  | 'paper'
  | 'piano'
  | 'ridge'
  | 'rooftops'
  | 'sea'
  | 'shelves'
  | 'stone'
  | 'strings'
  | 'tiles'
  | 'train'
  | 'umbrella'
  | 'vinyl'
  | 'waves';
