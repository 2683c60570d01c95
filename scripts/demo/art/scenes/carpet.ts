import { mix, n1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

const KNOT = 11;
const HORSE = [
  '.............XX.......',
  '............XXXX......',
  '...........XXXXXXX....',
  '..........XXXXX.XX....',
  '...X.....XXXXX........',
  '..XX....XXXXXX........',
  '.XX.XXXXXXXXXX........',
  '.X.XXXXXXXXXXX........',
  'XX.XXXXXXXXXXX........',
  'X..XXXXXXXXXX.........',
  '...XXXXXXXXXX.........',
  '...XXX....XXXX........',
  '..XX.X....XX.XX.......',
  '..XX..X...XX..XX......',
  '..X...X...X....XX.....',
  '..X...XX..X.....X.....',
  '.XX....X.XX...........',
] as const;

/** A woven horse: every picture element is a knot, the field is rows of octagons. */
export function carpet(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  const k = KNOT * u;
  const cols = Math.ceil(W / k);
  const rows = Math.ceil(H / k);
  const middle = Math.round(cx / k);
  const field = c.wide ? 0 : 4;
  c.rect(p.far);
  const marks = new Map<string, string>();
  const put = (colour: string, x: number, y: number, w = 1, h = 1): void => {
    marks.set(colour, `${marks.get(colour) ?? ''}M${n1(x * k)} ${n1(y * k)}h${n1(w * k)}v${n1(h * k)}h${n1(-w * k)}Z`);
  };
  const gul = (gx: number, gy: number, bright: boolean): void => {
    const ring = [p.near, bright ? p.accent : p.sky[1], p.light, p.sky[2], p.near] as const;
    for (let y = -7; y <= 7; y++)
      for (let x = -9; x <= 9; x++) {
        const d = Math.max(Math.abs(y) + 2, Math.abs(x), (Math.abs(x) + Math.abs(y)) * 0.72);
        const step = Math.floor(9.2 - d);
        if (step < 0 || step === 4) continue;
        const colour = ring[Math.min(step >> 1, 4)] ?? p.near;
        put(x < 0 !== y < 0 && step > 2 ? mix(colour, p.far, 0.45) : colour, gx + x, gy + y);
      }
    put(p.light, gx - 1, gy, 3, 1);
    put(p.light, gx, gy - 1, 1, 3);
  };
  const step = 22;
  for (let gy = 6; gy < rows + 8; gy += 17)
    for (let gx = (middle % step) - step * 2; gx < cols + step; gx += step) {
      gul(gx, gy, ((gx + gy) & 1) === 0);
      put(p.accent, gx + 10, gy + 8, 2, 2);
      put(p.light, gx + 9, gy + 8, 1, 2);
      put(p.light, gx + 12, gy + 8, 1, 2);
    }
  for (const [colour, d] of marks) c.path(d, colour);
  marks.clear();
  const top = Math.round((H * (c.tall ? 0.4 : 0.5)) / k) - 12;
  const w = 30;
  c.rect(p.near, (middle - w / 2 - 2) * k, (top - 5) * k, (w + 4) * k, 30 * k);
  c.rect(p.light, (middle - w / 2 - 1) * k, (top - 4) * k, (w + 2) * k, 28 * k);
  c.rect(p.far, (middle - w / 2) * k, (top - 3) * k, w * k, 26 * k);
  for (let i = 0; i < w; i += 3) for (const y of [top - 4, top + 23]) put(i % 2 ? p.accent : p.sky[2], middle - w / 2 + i, y, 2, 1);
  const horse = mix(p.sky[3], p.light, 0.25);
  HORSE.forEach((row, y) => {
    [...row].forEach((cell, x) => {
      if (cell === 'X') put(horse, middle - 10 + x, top + 1 + y);
    });
  });
  put(p.accent, middle - 5, top + 7, 5, 4);
  put(p.near, middle - 4, top + 8, 3, 1);
  put(p.near, middle + 5, top + 3, 1, 1);
  for (let i = 0; i < 26; i += 2) put(p.accent, middle - 13 + i, top + 20, 1, 1);
  for (const [x, y] of [
    [-12, 0],
    [10, 0],
    [10, 13],
    [-12, 13],
  ] as const) {
    put(p.accent, middle + x, top + y + 1, 3, 1);
    put(p.accent, middle + x + 1, top + y, 1, 3);
  }
  for (const [colour, d] of marks) c.path(d, colour);
  let warp = '';
  for (let x = 0; x < cols * 2; x++) warp += `M${n1((x * k) / 2)} 0V${H}`;
  c.line(warp, '#000000', n1(1.6 * u), 'opacity=".2"');
  let weft = '';
  for (let y = 0; y < rows * 2; y++) weft += `M0 ${n1((y * k) / 2 + r(-0.6, 0.6))}H${W}`;
  c.line(weft, '#ffffff', n1(0.9 * u), 'opacity=".1"');
  if (field)
    for (const x of [0, W - field * k])
      c.rect(
        c.fade([
          [0, p.near, 0.55],
          [1, p.near, 0.35],
        ]),
        x,
        0,
        field * k,
        H,
      );
  c.rect(
    c.glow(
      [
        [0, p.light, 0.2],
        [0.4, p.near, 0],
        [1, p.near, 0.78],
      ],
      cx,
      H * (c.tall ? 0.4 : 0.5),
      (c.wide ? 940 : 680) * u,
    ),
  );
  c.grain(0.34);
}
