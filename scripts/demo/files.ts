import { join } from 'node:path';
import type { Weather } from './art/weather.ts';
import type { TitleKey } from './catalog/art.ts';

const HERE = import.meta.dirname;

export const posterFile = (key: TitleKey): string => join(HERE, 'art-out', 'posters', `${key}.webp`);
export const backdropFile = (key: TitleKey): string => join(HERE, 'art-out', 'backdrops', `${key}.webp`);
/** Lettering of the title on a transparent card, burnt into demo films. */
export const cardFile = (key: TitleKey): string => join(HERE, 'art-out', 'cards', `${key}.webp`);
export const portraitFile = (person: string): string => join(HERE, 'art-out', 'portraits', `${person}.webp`);
export const weatherFile = (weather: Weather): string => join(HERE, 'art-out', 'weather', `${weather}.webp`);
export const mediaFile = (name: string): string => join(HERE, 'media', name);
