import { letter, letterPoster } from './lettering.ts';
import { escapeText } from './numbers.ts';
import { type ArtOptions, FORMATS, type Format } from './options.ts';
import { PALETTES } from './palettes.ts';
import { SCENES } from './scenes.ts';
import { Sheet } from './sheet.ts';

/** A picture of a title as SVG text. Posters are lettered; backdrops and squares are bare, for text set over them by the client. */
export function drawArt(options: ArtOptions, format: Format): string {
  const sheet = new Sheet(options, format);
  SCENES[options.style](sheet);
  if (format === 'poster') letterPoster(sheet, options);
  const { W, H, uid, defs, body } = sheet;
  const frame = `<clipPath id="${uid}z"><rect width="${W}" height="${H}"/></clipPath>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" preserveAspectRatio="xMidYMid slice" role="img" aria-label="${escapeText(options.title)}"><defs>${defs.join('')}${frame}</defs><g clip-path="url(#${uid}z)">${body.join('')}</g></svg>`;
}

/** Lettering alone on a transparent 16:9 card, for burning into demo films. */
export function drawTitleCard(options: ArtOptions): string {
  const [width, height] = FORMATS.backdrop;
  const { at: _at, align: _align, ...type } = options.type;
  const size = Math.min((type.size ?? 0.14) * 0.62, 0.13);
  const { ink: _ink, ...plain } = type;
  const { svg } = letter(
    { ...options, type: { ...plain, size, at: 'bottom', align: 'left' } },
    { width, height, margin: width * 0.06, ink: PALETTES[options.palette].light },
  );
  const shade = `<filter id="s" x="-20%" y="-40%" width="140%" height="180%"><feDropShadow dx="0" dy="3" stdDeviation="14" flood-color="#000" flood-opacity=".75"/></filter>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><defs>${shade}</defs><g filter="url(#s)">${svg}</g></svg>`;
}
