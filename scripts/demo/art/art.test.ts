import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ART } from '../catalog/art.ts';
import { PEOPLE } from '../catalog/people.ts';
import { backdropFile, cardFile, portraitFile, posterFile, weatherFile } from '../files.ts';
import { drawArt } from './art.ts';
import { drawPortrait } from './portrait.ts';
import { WEATHERS } from './weather.ts';

const entries = Object.entries(ART);
const MEBIBYTE = 1024 ** 2;

/** Colours and shapes without the ids, which carry the title. */
const essence = (svg: string): string => svg.replace(/(?:id="|url\(#)[^")]*/g, '').replace(/<text.*?<\/text>/g, '');

describe('demo art', () => {
  it('draws the same bytes twice and no picture of two titles alike', () => {
    const backdrops = entries.map(([, art]) => drawArt(art, 'backdrop'));
    expect(entries.map(([, art]) => drawArt(art, 'backdrop'))).toEqual(backdrops);
    expect(new Set(backdrops.map(essence)).size).toBe(entries.length);
    expect(new Set(entries.map(([, { style, palette }]) => `${style} ${palette}`)).size).toBe(entries.length);
  });

  it('letters posters in the title’s own words and leaves backdrops bare', () => {
    for (const [, art] of entries) {
      const poster = drawArt(art, 'poster');
      for (const line of art.lines) expect(poster).toContain(`>${line}</text>`);
      expect(drawArt(art, 'backdrop')).not.toContain('<text');
    }
  });

  it('draws every number finite', () => {
    for (const [, art] of entries)
      for (const format of ['poster', 'backdrop', 'square'] as const) expect(drawArt(art, format)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('gives everybody a face of their own', () => {
    const faces = PEOPLE.map(drawPortrait);
    expect(new Set(faces).size).toBe(PEOPLE.length);
    expect(PEOPLE.map(drawPortrait)).toEqual(faces);
  });
});

describe('rasterised art', () => {
  it('is committed for every title, person and weather, within 6 MiB', () => {
    const keys = Object.keys(ART) as (keyof typeof ART)[]; // the keys of a constant record
    const files = [
      ...keys.flatMap((key) => [posterFile(key), backdropFile(key), cardFile(key)]),
      ...PEOPLE.map(({ key }) => portraitFile(key)),
      ...WEATHERS.map(weatherFile),
    ];
    expect(files.filter((file) => statSync(file, { throwIfNoEntry: false }) === undefined)).toEqual([]);
    const folder = join(import.meta.dirname, '..', 'art-out');
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.webp'));
    expect(found).toHaveLength(files.length);
    expect(found.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThan(6 * MEBIBYTE);
  });
});
