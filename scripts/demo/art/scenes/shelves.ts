import { mix, n1, pick } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

/** A wall of books; one is missing, and light comes through the gap. */
export function shelves(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  const rowH = H / (c.tall ? 6.4 : 5.2);
  const gapRow = 2;
  c.rect(
    c.fade([
      [0, mix(p.near, p.far, 0.25)],
      [1, p.near],
    ]),
  );
  const tones = [
    p.sky[1],
    p.sky[2],
    p.far,
    mix(p.accent, p.near, 0.35),
    mix(p.sky[3], p.near, 0.42),
    mix(p.light, p.far, 0.45),
    mix(p.sky[1], p.near, 0.5),
  ] as const;
  let gap: { readonly x: number; readonly y: number; readonly w: number; readonly h: number } = { x: cx, y: H * 0.4, w: 40 * u, h: rowH };
  for (let row = 0; row < 8; row++) {
    const shelf = (row + 1) * rowH - 14 * u;
    c.rect('#000000', 0, row * rowH - 14 * u, W, rowH, 'opacity=".35"');
    for (let x = -10 * u; x < W; ) {
      const w = r(17, 40) * u;
      const h = rowH * r(0.62, 0.88);
      const colour = pick(tones, r);
      if (row === gapRow && x > cx - 30 * u && gap.w === 40 * u && x < cx + 60 * u) {
        gap = { x, y: shelf - rowH * 0.84, w: 44 * u, h: rowH * 0.84 };
        x += 44 * u;
        continue;
      }
      const lean = r() < 0.08 ? r(4, 9) : 0;
      const paint = c.fade(
        [
          [0, mix(colour, p.near, 0.35)],
          [0.25, mix(colour, p.light, 0.16)],
          [0.7, colour],
          [1, mix(colour, p.near, 0.5)],
        ],
        0,
        0,
        1,
        0,
      );
      const band =
        r() < 0.55
          ? `<path d="M0 ${n1(-h * 0.82)}H${n1(w)}V${n1(-h * 0.78)}H0ZM0 ${n1(-h * 0.2)}H${n1(w)}V${n1(-h * 0.16)}H0Z" fill="${mix(p.accent, p.light, 0.4)}" opacity=".7"/>`
          : '';
      const label =
        r() < 0.3
          ? `<rect x="${n1(w * 0.22)}" y="${n1(-h * 0.66)}" width="${n1(w * 0.56)}" height="${n1(h * 0.22)}" fill="${p.light}" opacity=".6"/>`
          : '';
      c.add(
        `<g transform="translate(${n1(x)} ${n1(shelf)}) rotate(${n1(lean)})"><rect x="0" y="${n1(-h)}" width="${n1(w - 1.4 * u)}" height="${n1(h)}" rx="${n1(2.4 * u)}" fill="${paint}"/>${band}${label}</g>`,
      );
      x += w + (lean ? 14 * u : 0);
    }
    c.rect(
      c.fade([
        [0, mix(p.far, p.accent, 0.18)],
        [0.3, mix(p.near, p.far, 0.5)],
        [1, p.near],
      ]),
      0,
      shelf,
      W,
      14 * u,
    );
  }
  c.rect('#fffbe9', gap.x, gap.y, gap.w - 2 * u, gap.h);
  const gx = gap.x + gap.w / 2;
  const gy = gap.y + gap.h / 2;
  c.add(
    `<g transform="translate(${n1(gx)} ${n1(gap.y + gap.h)})"><path d="M${n1(-8 * u)} 0V${n1(-40 * u)}C${n1(-10 * u)} ${n1(-64 * u)} ${n1(10 * u)} ${n1(-64 * u)} ${n1(9 * u)} ${n1(-40 * u)}V0Z" fill="${p.near}" opacity=".85"/><circle cx="0" cy="${n1(-66 * u)}" r="${n1(9 * u)}" fill="${p.near}" opacity=".85"/></g>`,
  );
  c.rect(
    c.glow(
      [
        [0, p.light, 0.9],
        [0.08, p.light, 0.55],
        [0.4, p.accent, 0.25],
        [1, p.accent, 0],
      ],
      gx,
      gy,
      430 * u,
    ),
    0,
    0,
    W,
    H,
    'style="mix-blend-mode:screen"',
  );
  c.path(
    `M${n1(gap.x)} ${n1(gap.y)}L${n1(gap.x + gap.w)} ${n1(gap.y)}L${n1(gx + 330 * u)} ${H + 20}H${n1(gx - 250 * u)}Z`,
    c.fade(
      [
        [0, p.light, 0.6],
        [1, p.light, 0.04],
      ],
      0,
      gap.y,
      0,
      H,
      true,
    ),
    'style="mix-blend-mode:screen"',
  );
  c.rect(
    c.glow(
      [
        [0.12, p.near, 0],
        [1, p.near, 0.93],
      ],
      gx,
      gy,
      (c.wide ? 820 : 560) * u,
    ),
  );
  const ladder = cx + (c.wide ? 210 : 150) * u;
  let rungs = '';
  for (let i = 0; i < 14; i++) rungs += `M${n1(ladder + i * 9 * u)} ${n1(i * 72 * u)}h${n1(64 * u)}`;
  c.line(
    `M${n1(ladder - 6 * u)} -20L${n1(ladder + 120 * u)} ${H + 20}M${n1(ladder + 58 * u)} -20L${n1(ladder + 190 * u)} ${H + 20}`,
    mix(p.near, p.far, 0.4),
    n1(9 * u),
  );
  c.line(rungs, mix(p.near, p.far, 0.5), n1(7 * u));
  const fy = H * (c.tall ? 0.74 : 0.88);
  c.person(cx - 30 * u, fy, 172 * u, mix(p.near, '#000000', 0.3));
  c.line(
    `M${n1(cx - 36 * u)} ${n1(fy - 140 * u)}C${n1(cx - 24 * u)} ${n1(fy - 138 * u)} ${n1(cx - 8 * u)} ${n1(fy - 120 * u)} ${n1(cx - 4 * u)} ${n1(fy - 84 * u)}`,
    p.light,
    n1(3 * u),
    'opacity=".6"',
  );
  c.rect(
    c.fade([
      [0, p.near, 0],
      [1, p.near, 0.9],
    ]),
    0,
    H * 0.7,
    W,
    H * 0.3,
  );
  c.grain(0.28);
}
