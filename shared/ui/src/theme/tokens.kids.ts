import { type ColorName, colors } from './tokens.ts';

/** A child's profile looks like one from across the room: sea and sun in the place of night and violet. Measured like the others. */
export const kidsColors: Readonly<Record<ColorName, string>> = {
  ...colors,
  bg0: '#042338',
  bg1: '#072e44',
  bg2: '#093850',
  bg3: '#0c425b',
  shade: '4, 35, 56',
  glow: '22, 118, 150',
  text2: '#dbe8ef',
  text3: '#b7cedb',
  brand: '#ffb547',
  brandText: '#ffd27a',
  brandFill: '#c2410c',
  selected: 'rgba(255,181,71,.26)',
  lineSoft: '#16506b',
  lineStrong: '#8fb2c4',
  glass: 'rgba(13,70,98,.9)',
  glassStrong: 'rgba(22,92,124,.92)',
  veil: 'rgba(4,35,56,.72)',
  panel: 'rgba(6,42,64,.97)',
  ink: '#042338',
};

/** Everything is rounder, too. */
export const kidsSizes = { buttonRadius: '40px', cardRadius: '28px', panelRadius: '36px' } as const;
