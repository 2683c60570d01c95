import { escapeText, n1 } from './numbers.ts';
import type { ArtOptions, Face, Lettering } from './options.ts';
import type { Sheet } from './sheet.ts';

const FACES: Readonly<Record<Face, { readonly family: string; readonly em: number; readonly weight: number }>> = {
  sans: { family: "'Inter','Noto Sans Armenian',Arial,sans-serif", em: 0.6, weight: 700 },
  serif: { family: "'Noto Serif Display','Noto Serif Armenian',Georgia,serif", em: 0.64, weight: 600 },
  tall: { family: "'Oswald','Noto Sans Armenian','Arial Narrow',sans-serif", em: 0.48, weight: 600 },
  wide: { family: "'Unbounded','Noto Sans Armenian',Arial,sans-serif", em: 0.83, weight: 700 },
};

const NARROW = /[ .,:;!'ʻʼil|Іі]/;
const BROAD = /[MWШЩЖЮФМmwшщжюфաԱմՄ]/;
const CAPITAL = /[A-ZА-ЯЁӘҒҚҢӨҰҮԱ-Ֆ0-9]/;
const ARMENIAN = /[\u0531-\u0587]/;

function glyphWidth(glyph: string): number {
  if (NARROW.test(glyph)) return 0.48;
  if (BROAD.test(glyph)) return 1.3;
  return CAPITAL.test(glyph) ? 1.14 : 0.95;
}

/** Estimate without a font, in letter sizes: good enough to keep every line inside the margins. */
const widthOf = (text: string, em: number): number => [...text].reduce((sum, glyph) => sum + glyphWidth(glyph), 0) * em;

const DEFAULTS = { at: 'bottom', align: 'left', size: 0.14, leading: 1.02, track: 0, plain: false } as const;

type Frame = { readonly width: number; readonly height: number; readonly margin: number; readonly ink: string };

/** Lettering as SVG text for a frame, and where its block stands. */
export function letter(
  options: ArtOptions,
  frame: Frame,
): { readonly svg: string; readonly block: number; readonly at: NonNullable<Lettering['at']> } {
  const type = { ...DEFAULTS, ...options.type };
  const face = FACES[type.face];
  const { width, height, margin, ink } = frame;
  const widest = Math.max(...options.lines.map((line) => widthOf(line, face.em + type.track)));
  const size = Math.min(width * type.size, (width - 2 * margin) / widest);
  const lead = size * type.leading;
  const block = size * 0.8 + lead * (options.lines.length - 1);
  const x = type.align === 'middle' ? width / 2 : margin;
  const anchor = type.align === 'middle' ? 'middle' : 'start';
  // Armenian letters hang low: the last line needs room under it.
  const drop = ARMENIAN.test(options.lines.at(-1) ?? '') ? size * 0.24 : 0;
  const first = type.at === 'top' ? margin + size * 0.86 : height - margin - drop - block + size * 0.8;
  const font = `font-family="${face.family}" font-weight="${type.weight ?? face.weight}" font-size="${n1(size)}" letter-spacing="${n1(size * type.track)}"`;
  const svg = options.lines
    .map((line, i) => `<text x="${n1(x)}" y="${n1(first + i * lead)}" ${font} text-anchor="${anchor}">${escapeText(line)}</text>`)
    .join('');
  return { svg: `<g fill="${type.ink ?? ink}">${svg}</g>`, block, at: type.at };
}

/** Letters a poster: a veil where the picture is busy, then the title. */
export function letterPoster(sheet: Sheet, options: ArtOptions): void {
  const { W, H, p } = sheet;
  const { svg, block, at } = letter(options, { width: W, height: H, margin: W * 0.075, ink: sheet.inkOn ?? p.ink });
  if (!options.type.plain && sheet.inkOn === null) {
    if (at === 'top')
      sheet.rect(
        sheet.fade([
          [0, p.sky[0], 0.85],
          [0.5, p.sky[0], 0.55],
          [1, p.sky[0], 0],
        ]),
        0,
        0,
        W,
        block + H * 0.2,
      );
    else
      sheet.rect(
        sheet.fade([
          [0, p.near, 0],
          [0.55, p.near, 0.62],
          [1, p.near, 0.9],
        ]),
        0,
        H * 0.56,
        W,
        H * 0.44,
      );
  }
  sheet.add(svg);
}
