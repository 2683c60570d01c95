/** Hair and what else a portrait wears; drawn from the poster recipe of the design (600 x 600). */
export type Hair = 'long' | 'short' | 'bob' | 'bun' | 'quiff' | 'cap';

export type Portrait = {
  /** Background from light to dark. */
  readonly sky: readonly [string, string, string];
  readonly skin: string;
  readonly shade: string;
  readonly hair: string;
  readonly cloth: string;
  readonly cut: Hair;
  readonly wears?: 'glasses' | 'beard';
};

export const PORTRAITS: Readonly<Record<string, Portrait>> = {
  violet: { sky: ['#f0b6a0', '#9b6a9c', '#3a2a66'], skin: '#d79a73', shade: '#8f5d58', hair: '#171216', cloth: '#4b3a6d', cut: 'long' },
  amber: {
    sky: ['#f7b25c', '#d8683f', '#6d2a3a'],
    skin: '#c98a63',
    shade: '#84503f',
    hair: '#4a2c1c',
    cloth: '#7d3238',
    cut: 'short',
    wears: 'beard',
  },
  teal: {
    sky: ['#6fc3a9', '#2f7f78', '#123f4b'],
    skin: '#d39a72',
    shade: '#8a5a47',
    hair: '#4f2d1f',
    cloth: '#174a52',
    cut: 'bob',
    wears: 'glasses',
  },
  rose: { sky: ['#ffc9cf', '#d4647f', '#5d1f4a'], skin: '#f0c6a4', shade: '#b4806f', hair: '#8c4a2a', cloth: '#7a2b52', cut: 'bun' },
  indigo: { sky: ['#9fb4ff', '#4f5bb8', '#1b1d52'], skin: '#b87850', shade: '#74463a', hair: '#15171f', cloth: '#2a2e74', cut: 'quiff' },
  sand: { sky: ['#f6e2b8', '#cfa36a', '#6b4a37'], skin: '#e7b48f', shade: '#a8745a', hair: '#8c8a90', cloth: '#6e4c3e', cut: 'short' },
  plum: { sky: ['#d9a6e0', '#7d3f87', '#2f1540'], skin: '#c98a63', shade: '#7f4f48', hair: '#1b1416', cloth: '#4d2459', cut: 'cap' },
  steel: {
    sky: ['#c4d0dc', '#6d8096', '#263344'],
    skin: '#f0c6a4',
    shade: '#ad7d69',
    hair: '#2d1d18',
    cloth: '#33465c',
    cut: 'quiff',
    wears: 'glasses',
  },
};

/** What falls behind the head. */
export const BACK_HAIR: Readonly<Partial<Record<Hair, string>>> = {
  long: 'M188 250C176 120 424 120 412 250L432 470H168Z',
  bun: 'M248 108a52 52 0 1 0 104 0a52 52 0 1 0 -104 0Z',
  bob: 'M184 236C178 118 422 118 416 236C426 300 416 350 398 372H202C184 350 174 300 184 236Z',
};

export const FRONT_HAIR: Readonly<Record<Hair, string>> = {
  short:
    'M196 262C186 150 246 116 304 116C372 116 416 156 404 262C396 232 388 206 366 192C320 204 258 198 232 190C214 206 204 232 196 262Z',
  long: 'M194 290C180 150 250 118 306 120C372 122 420 160 406 290C398 240 372 204 318 176C282 206 214 216 194 290Z',
  quiff:
    'M198 240C196 160 250 122 312 122C366 122 410 160 402 242C394 220 390 204 380 196C330 188 262 186 220 198C208 208 202 222 198 240ZM206 190C220 96 372 76 396 176C350 146 262 150 206 190Z',
  bun: 'M196 268C184 152 246 120 302 120C362 120 416 152 404 268C394 214 360 186 300 180C240 186 208 214 196 268Z',
  bob: 'M194 300C180 156 246 118 302 118C366 118 420 156 406 300C402 252 398 226 390 212C330 216 262 214 212 206C202 226 198 252 194 300Z',
  cap: 'M192 236C196 128 262 98 304 98C350 98 406 128 408 236C360 210 240 210 192 236Z',
};

export const BEARD =
  'M206 316C212 400 256 436 300 436C344 436 388 400 394 316C384 352 352 362 326 352C308 346 292 346 274 352C248 362 216 352 206 316Z';
export const HEAD = 'M204 250C204 170 250 148 300 148C350 148 396 170 396 250C396 340 362 420 300 420C238 420 204 340 204 250Z';
export const HEAD_SHADE =
  'M300 148C350 148 396 170 396 250C396 340 362 420 300 420C330 400 318 366 314 340C334 336 330 318 316 300C306 270 312 220 300 148Z';
export const SHOULDERS = 'M60 600C70 500 150 474 250 456C276 494 324 494 350 456C450 474 530 500 540 600Z';
