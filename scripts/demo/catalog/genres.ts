/** Slugs of the genres that the server keeps as reference rows. */
export const GENRE_SLUGS = [
  'drama',
  'comedy',
  'adventure',
  'thriller',
  'detective',
  'animation',
  'family',
  'documentary',
  'fantasy',
  'romance',
  'history',
  'music-classical',
  'music-folk',
  'music-electronic',
  'music-rock',
  'music-jazz',
] as const;

export type GenreSlug = (typeof GENRE_SLUGS)[number];
