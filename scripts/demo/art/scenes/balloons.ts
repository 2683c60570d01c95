import { mix, n1, noise1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

type Balloon = readonly [x: number, y: number, size: number, main: string, stripe: string];

function balloon(c: Sheet, [x, y, size, main, stripe]: Balloon): void {
  const { p } = c;
  const shade = c.fade(
    [
      [0, '#ffffff', 0.28],
      [0.45, '#ffffff', 0],
      [1, p.near, 0.5],
    ],
    0,
    0,
    1,
    0.3,
  );
  const bulb = 'M0 66C-16 44 -62 20 -62 -30C-62 -68 -34 -94 0 -94C34 -94 62 -68 62 -30C62 20 16 44 0 66Z';
  c.add(
    `<g transform="translate(${n1(x)} ${n1(y)}) scale(${(size * c.u).toFixed(3)})"><path d="M-10 62L-8 86M10 62L8 86" stroke="${p.near}" stroke-width="1.6"/><path d="M-11 86H11L9 102H-9Z" fill="${mix(p.near, p.accent, 0.25)}"/><path d="${bulb}" fill="${main}"/><path d="M0 66C-8 44 -28 20 -28 -30C-28 -68 -14 -94 0 -94C14 -94 28 -68 28 -30C28 20 8 44 0 66Z" fill="${stripe}"/><path d="M0 66C-3 44 -9 20 -9 -30C-9 -68 -4 -94 0 -94C4 -94 9 -68 9 -30C9 20 3 44 0 66Z" fill="${main}"/><path d="M-61 -38C-40 -24 40 -24 61 -38L61 -22C40 -8 -40 -8 -61 -22Z" fill="${p.light}" opacity=".55"/><path d="${bulb}" fill="${shade}"/></g>`,
  );
}

/** Balloons over a valley of stone chimneys at first light. */
export function balloons(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  const ground = H * (c.tall ? 0.64 : 0.7);
  c.sky(0.74);
  const sx = cx - (c.wide ? 330 : 190) * u;
  c.rect(
    c.glow(
      [
        [0, p.light, 0.95],
        [0.25, p.light, 0.4],
        [1, p.light, 0],
      ],
      sx,
      ground - 60 * u,
      640 * u,
    ),
  );
  c.disc(sx, ground - 70 * u, 54 * u, p.light);
  c.haze(p.light, 0.3, 0.0014, 0.009);
  const nz = noise1(r, 4, 0.5);
  for (let i = 0; i < 4; i++) {
    const t = i / 3;
    const base = ground + (-70 + i * 62) * u;
    const colour = mix(mix(p.sky[3], p.far, 0.35 + t * 0.5), p.near, t * 0.62);
    c.path(
      c.ridge(base, 26 * u, (0.0032 - t * 0.001) / u, nz, i * 41),
      c.fade([
        [0, colour],
        [0.6, mix(colour, p.near, 0.25)],
      ]),
    );
    const count = Math.round((c.wide ? 15 : 7) - i * (c.wide ? 2.6 : 1.2));
    for (let k = 0; k < count; k++) {
      const w = r(26, 46) * (0.7 + t * 0.9) * u;
      const h = r(64, 130) * (0.7 + t * 0.8) * u;
      const x = ((k + r(0.1, 0.9)) / count) * W;
      const y = base + nz((x * (0.0032 - t * 0.001)) / u + i * 41) * 26 * u + 14 * u;
      const cone = `M${n1(x - w)} ${n1(y)}C${n1(x - w * 0.5)} ${n1(y - h * 0.5)} ${n1(x - w * 0.42)} ${n1(y - h * 0.8)} ${n1(x)} ${n1(y - h)}C${n1(x + w * 0.42)} ${n1(y - h * 0.8)} ${n1(x + w * 0.5)} ${n1(y - h * 0.5)} ${n1(x + w)} ${n1(y)}Z`;
      c.path(
        cone,
        c.fade(
          [
            [0, mix(colour, p.light, 0.38 * (1 - t * 0.5))],
            [0.55, colour],
            [1, mix(colour, p.near, 0.35)],
          ],
          0,
          0,
          1,
          0,
        ),
      );
      if (i > 1)
        c.add(
          `<path d="M${n1(x - w * 0.1)} ${n1(y - h * 0.3)}v${n1(-h * 0.1)}q${n1(w * 0.1)} ${n1(-h * 0.07)} ${n1(w * 0.2)} 0v${n1(h * 0.1)}Z" fill="${p.near}" opacity=".55"/>`,
        );
    }
    c.mist(base + 50 * u, 120 * u, mix(p.sky[3], p.light, 0.4), 0.34 * (1 - t));
  }
  const far = mix(p.sky[2], p.sky[3], 0.35);
  const flock: readonly Balloon[] = [
    [cx - (c.wide ? 560 : 226) * u, H * (c.tall ? 0.3 : 0.34), 0.42, far, mix(far, p.light, 0.4)],
    [cx + (c.wide ? 330 : 222) * u, H * (c.tall ? 0.2 : 0.22), 0.5, mix(p.far, p.sky[2], 0.4), mix(p.accent, p.sky[2], 0.4)],
    [cx - (c.wide ? 260 : 150) * u, H * (c.tall ? 0.15 : 0.16), 0.32, far, mix(far, p.accent, 0.3)],
    [cx + (c.wide ? 180 : 160) * u, H * (c.tall ? 0.47 : 0.5), 0.78, p.sky[1], p.accent],
    [cx - (c.wide ? 60 : 40) * u, H * (c.tall ? 0.33 : 0.36), 1.5, p.accent, p.light],
  ];
  for (const one of flock) balloon(c, one);
  c.rect(
    c.fade([
      [0, p.near, 0],
      [1, p.near, 0.8],
    ]),
    0,
    H * 0.76,
    W,
    H * 0.24,
  );
  c.grain(0.24);
}
