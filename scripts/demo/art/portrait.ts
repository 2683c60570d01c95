import { escapeText, hash, mix, pick, random } from './numbers.ts';
import { PALETTES, type PaletteName } from './palettes.ts';

export type PortraitOptions = {
  readonly name: string;
  readonly palette: PaletteName;
  /** Drawn from the name when absent. */
  readonly hair?: Hair;
  readonly beard?: boolean;
  readonly glasses?: boolean;
};

export type Hair = 'short' | 'long' | 'swept' | 'bun' | 'bob' | 'cap';

const SKINS = ['#e7b48f', '#d79a73', '#c98a63', '#f0c6a4', '#b87850'] as const;
const HAIRS = ['#1b1416', '#2d1d18', '#4a2c1c', '#8c8a90', '#15171f'] as const;
const KINDS = ['short', 'long', 'swept', 'bun', 'bob', 'cap'] as const;
const FACE = 'M204 250C204 170 250 148 300 148C350 148 396 170 396 250C396 340 362 420 300 420C238 420 204 340 204 250Z';
const FACE_SHADE =
  'M300 148C350 148 396 170 396 250C396 340 362 420 300 420C330 400 318 366 314 340C334 336 330 318 316 300C306 270 312 220 300 148Z';

function hairBehind(kind: Hair, hair: string): string {
  if (kind === 'long') return `<path d="M188 250C176 120 424 120 412 250L432 470H168Z" fill="${hair}"/>`;
  if (kind === 'bun') return `<circle cx="300" cy="108" r="52" fill="${hair}"/>`;
  if (kind === 'bob')
    return `<path d="M184 236C178 118 422 118 416 236C426 300 416 350 398 372H202C184 350 174 300 184 236Z" fill="${hair}"/>`;
  return '';
}

function hairInFront(kind: Hair, hair: string, cloth: string, accent: string): string {
  const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
  const fronts: Readonly<Record<Hair, string>> = {
    short: path(
      'M196 262C186 150 246 116 304 116C372 116 416 156 404 262C396 232 388 206 366 192C320 204 258 198 232 190C214 206 204 232 196 262Z',
      hair,
    ),
    long: path('M194 290C180 150 250 118 306 120C372 122 420 160 406 290C398 240 372 204 318 176C282 206 214 216 194 290Z', hair),
    swept:
      path(
        'M198 240C196 160 250 122 312 122C366 122 410 160 402 242C394 220 390 204 380 196C330 188 262 186 220 198C208 208 202 222 198 240Z',
        hair,
      ) + path('M206 190C220 96 372 76 396 176C350 146 262 150 206 190Z', hair),
    bun: path('M196 268C184 152 246 120 302 120C362 120 416 152 404 268C394 214 360 186 300 180C240 186 208 214 196 268Z', hair),
    bob: path(
      'M194 300C180 156 246 118 302 118C366 118 420 156 406 300C402 252 398 226 390 212C330 216 262 214 212 206C202 226 198 252 194 300Z',
      hair,
    ),
    cap:
      path('M192 236C196 128 262 98 304 98C350 98 406 128 408 236C360 210 240 210 192 236Z', cloth) +
      path('M186 230C250 200 350 200 414 230L412 252C350 222 250 222 188 252Z', mix(cloth, accent, 0.5)),
  };
  return fronts[kind];
}

/** A faceless portrait, 600×600; skin, hair and clothes come from the name, light from the palette. */
export function drawPortrait(options: PortraitOptions): string {
  const p = PALETTES[options.palette];
  const r = random(`portrait${options.name}`);
  const id = `p${hash(options.name + options.palette).toString(36)}`;
  const skin = pick(SKINS, r);
  const hair = pick(HAIRS, r);
  const dim = mix(skin, '#3a1530', 0.42);
  const cloth = mix(p.sky[1], p.near, r(0.1, 0.7));
  const kind = options.hair ?? pick(KINDS, r);
  const gradient = (name: string, x2: string, y2: string, stops: readonly (readonly [number, string])[]): string =>
    `<linearGradient id="${id}${name}" x1="0" y1="0" x2="${x2}" y2="${y2}">${stops.map(([at, colour]) => `<stop offset="${at}" stop-color="${colour}"/>`).join('')}</linearGradient>`;
  const defs =
    gradient('a', '1', '1', [
      [0, p.sky[3]],
      [0.6, p.sky[2]],
      [1, p.sky[1]],
    ]) +
    gradient('b', '1', '.35', [
      [0, mix(skin, '#ffffff', 0.16)],
      [0.5, skin],
      [1, dim],
    ]) +
    gradient('c', '1', '1', [
      [0, mix(cloth, p.sky[3], 0.25)],
      [1, p.near],
    ]);
  const chin = options.beard
    ? `<path d="M206 316C212 400 256 436 300 436C344 436 388 400 394 316C384 352 352 362 326 352C308 346 292 346 274 352C248 362 216 352 206 316Z" fill="${hair}"/>`
    : '';
  const glasses = options.glasses
    ? '<g fill="none" stroke="#15121b" stroke-width="7"><rect x="218" y="262" width="66" height="50" rx="22"/><rect x="316" y="262" width="66" height="50" rx="22"/><path d="M284 280Q300 270 316 280"/></g>'
    : '';
  const bust = `<path d="M252 400H348V500H252Z" fill="${dim}"/><path d="M60 600C70 500 150 474 250 456C276 494 324 494 350 456C450 474 530 500 540 600Z" fill="url(#${id}c)"/>`;
  const face = `<path d="${FACE}" fill="url(#${id}b)"/><path d="${FACE_SHADE}" fill="${dim}" opacity=".5"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" preserveAspectRatio="xMidYMid slice" role="img" aria-label="${escapeText(options.name)}"><defs>${defs}</defs><rect width="600" height="600" fill="url(#${id}a)"/><circle cx="420" cy="180" r="260" fill="${p.light}" opacity=".16"/><g transform="translate(0 52)">${hairBehind(kind, hair)}${bust}${face}${chin}${hairInFront(kind, hair, cloth, p.accent)}${glasses}</g></svg>`;
}
