import { mix, n1, noise1, type Point, poly } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

/** Piano keys that turn into a swell of the sea: white crests, black rocks, one light on the horizon. */
export function piano(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  const horizon = H * (c.tall ? 0.34 : 0.38);
  c.rect(
    c.fade([
      [0, p.sky[0]],
      [0.6 * (horizon / H), p.sky[1]],
      [horizon / H, p.sky[2]],
      [1, p.near],
    ]),
  );
  c.stars(c.wide ? 180 : 110, horizon);
  const ly = horizon - 36 * u;
  c.rect(
    c.glow(
      [
        [0, p.light, 0.95],
        [0.18, p.accent, 0.5],
        [0.6, p.accent, 0.12],
        [1, p.accent, 0],
      ],
      cx,
      ly,
      470 * u,
    ),
  );
  c.disc(
    cx,
    ly,
    74 * u,
    c.fade([
      [0, '#ffffff'],
      [1, p.light],
    ]),
  );
  c.haze(p.sky[3], 0.28, 0.0018, 0.012);
  const nz = noise1(r, 3, 0.45);
  const keys = c.wide ? 42 : 20;
  const rows = 3;
  for (let row = 0; row < rows; row++) {
    const t = row / (rows - 1);
    const base = horizon + (H - horizon) * (0.06 + t * 0.36);
    const length = (H - horizon) * (0.36 + t * 0.5);
    const amp = (34 + t * 40) * u;
    const width = (W * (1.04 + t * 0.5)) / keys;
    const left = cx - (width * keys) / 2;
    const crest = (i: number): number => base - Math.sin((i / keys) * 9.2 + row * 1.9) * amp - nz(i * 0.22 + row * 30) * amp * 0.55;
    const white = c.fade([
      [0, mix(p.light, '#ffffff', 0.5)],
      [0.3, mix(p.sky[3], p.light, 0.4 - t * 0.1)],
      [1, mix(p.sky[1], p.near, 0.25 + t * 0.3)],
    ]);
    const under: Point[] = [];
    for (let i = 0; i <= keys; i++) under.push([left + i * width, crest(i) + 26 * u]);
    c.path(`${poly(under)}L${W + 400} ${H + 20}L-400 ${H + 20}Z`, mix(p.near, p.sky[1], 0.25));
    for (let i = 0; i < keys; i++) {
      const x = left + i * width;
      const y = crest(i + 0.5);
      const lean = (x + width / 2 - cx) * 0.05 * (1 + t);
      c.path(
        `M${n1(x)} ${n1(y)}Q${n1(x + width / 2)} ${n1(y - 7 * u)} ${n1(x + width - 1.6 * u)} ${n1(y)}L${n1(x + width - 1.6 * u + lean)} ${n1(y + length)}H${n1(x + lean)}Z`,
        white,
      );
      if (![0, 1, 3, 4, 5].includes(i % 7)) continue;
      const bx = x + width * 0.68;
      c.path(
        `M${n1(bx)} ${n1(y - 30 * u)}H${n1(bx + width * 0.6)}L${n1(bx + width * 0.6 + lean * 0.6)} ${n1(y + length * 0.5)}H${n1(bx + lean * 0.6)}Z`,
        c.fade([
          [0, mix(p.near, p.accent, 0.25)],
          [0.2, p.near],
          [1, '#000000'],
        ]),
      );
      c.rect(p.light, bx + width * 0.12, y - 27 * u, width * 0.2, 3 * u, 'opacity=".6"');
    }
    c.mist(base + 20 * u, 90 * u, p.accent, 0.2 * (1 - t));
  }
  let gulls = '';
  for (let i = 0; i < 6; i++) {
    const x = cx + r(-320, 320) * u;
    const y = horizon * r(0.34, 0.74);
    gulls += `M${n1(x)} ${n1(y)}q${n1(9 * u)} ${n1(-10 * u)} ${n1(15 * u)} 0q${n1(7 * u)} ${n1(-10 * u)} ${n1(15 * u)} ${n1(-2 * u)}`;
  }
  c.line(gulls, p.light, n1(2.2 * u), 'opacity=".7" stroke-linecap="round"');
  const veil = H * (c.tall ? 0.48 : 0.66);
  c.rect(
    c.fade([
      [0, p.near, 0],
      [0.5, p.near, 0.86],
      [1, p.near, 0.96],
    ]),
    0,
    veil,
    W,
    H - veil,
  );
  c.grain(0.24);
}
