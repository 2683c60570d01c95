import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Font, openSync } from 'fontkit';

const require = createRequire(import.meta.url);

type Face = { readonly file: string; readonly covers: (code: number) => boolean };

function faces(): readonly Face[] {
  const css = readFileSync(join(import.meta.dirname, 'fonts.css'), 'utf8');
  return [...css.matchAll(/url\('([^']+)'\)[^;]*;\s*unicode-range:\s*([^;]+);/g)].map(([, url = '', ranges = '']) => {
    const spans = ranges.split(',').map((range) =>
      range
        .trim()
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16)),
    );
    return { file: require.resolve(url), covers: (code) => spans.some(([from = 0, to = from]) => code >= from && code <= to) };
  });
}

/** languages.md §1 and §2, "Must contain", and the alphabets behind them. */
const LETTERS =
  'AaZz0123456789.,:;!?%()+-–—−…№«»„“”‘’·×' + 'ƏəİıĞğÖöŞşÜüÇçȘșȚțĂăÂâÎîŇňÝýŽžÄä' + 'АаЯяЁёӘәҒғҚқҢңӨөҰұҮүҺһІіЎўӢӣӯӮҲҳҶҷЇї' + 'ʻʼ֏\u00a0';
const ARMENIAN = Array.from({ length: 0x587 - 0x531 + 1 }, (_, index) => 0x531 + index).filter((code) => code !== 0x557 && code !== 0x558);

describe('interface fonts', () => {
  const loaded = new Map<string, Font>();
  const fontOf = (file: string): Font => {
    const font = loaded.get(file) ?? openSync(file);
    if (!('hasGlyphForCodePoint' in font)) throw new TypeError(`${file} is a collection`);
    loaded.set(file, font);
    return font;
  };

  it('have a glyph for every letter of the eleven languages, in the file that the browser would take it from', () => {
    const codes = [...[...LETTERS].map((letter) => letter.codePointAt(0) ?? 0), ...ARMENIAN];
    const missing = codes.filter((code) => !faces().some(({ file, covers }) => covers(code) && fontOf(file).hasGlyphForCodePoint(code)));
    expect(missing.map((code) => `U+${code.toString(16)} ${String.fromCodePoint(code)}`)).toEqual([]);
  });

  it('weigh at most 120 kB each, for TVs', () => {
    for (const { file } of faces()) expect({ file, fits: statSync(file).size <= 120 * 1024 }).toEqual({ file, fits: true });
  });
});
