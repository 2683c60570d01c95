import { mix, n1, noise1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

/** Paper lanterns rise from a lake; the nearest one hangs over a child in a boat. */
export function lanterns(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  const shore = H * (c.tall ? 0.62 : 0.66);
  const [zenith, high, low, horizon] = p.sky;
  c.rect(
    c.fade([
      [0, zenith],
      [0.4, high],
      [shore / H, low],
      [shore / H + 0.001, mix(low, high, 0.5)],
      [1, p.near],
    ]),
  );
  c.stars(c.wide ? 200 : 120, shore * 0.8, 0.7);
  c.rect(
    c.glow(
      [
        [0, horizon, 0.8],
        [0.4, horizon, 0.22],
        [1, horizon, 0],
      ],
      cx,
      shore,
      560 * u,
    ),
  );
  const nz = noise1(r, 4, 0.5);
  c.path(
    c.ridge(shore - 60 * u, 62 * u, 0.0034 / u, nz, 5),
    c.fade([
      [0, mix(p.far, low, 0.4)],
      [0.7, p.far],
    ]),
  );
  c.rect(
    c.fade([
      [0, mix(low, high, 0.45)],
      [0.25, high],
      [1, p.near],
    ]),
    0,
    shore,
    W,
    H - shore,
  );
  c.mist(shore, 80 * u, horizon, 0.55);
  const lantern = (x: number, y: number, size: number, dim: number): void => {
    const s = size * u;
    c.disc(
      x,
      y,
      s * 2.7,
      c.glow(
        [
          [0, p.accent, 0.62 * dim],
          [0.35, p.accent, 0.2 * dim],
          [1, p.accent, 0],
        ],
        x,
        y,
        s * 2.7,
      ),
      'style="mix-blend-mode:screen"',
    );
    const paint = c.fade([
      [0, mix(p.accent, p.sky[2], 0.35)],
      [0.55, p.accent],
      [1, '#fff6d8'],
    ]);
    c.add(
      `<g transform="translate(${n1(x)} ${n1(y)}) scale(${(s / 30).toFixed(3)})" opacity="${dim.toFixed(2)}"><path d="M-20 26C-30 0 -26 -26 0 -32C26 -26 30 0 20 26Z" fill="${paint}"/><path d="M-8 28C-14 0 -10 -28 0 -32M8 28C14 0 10 -28 0 -32" fill="none" stroke="${p.near}" stroke-width="1.200" opacity=".3"/><ellipse cx="0" cy="27" rx="20" ry="4.500" fill="#fffbe8"/></g>`,
    );
  };
  const swarm = Array.from({ length: c.wide ? 54 : 30 }, () => {
    const z = r() ** 1.8;
    return { z, x: cx + r(-1, 1) * (c.wide ? (r() < 0.7 ? 520 : 1050) : 300) * u, y: H * (0.05 + r() * (0.5 - z * 0.08)) };
  }).sort((a, b) => a.z - b.z);
  for (const { x, y, z } of swarm) {
    if (Math.hypot(x - cx, y - H * 0.4) < 130 * u) continue;
    lantern(x, y, 5 + z * 26, 0.5 + z * 0.5);
    if (y > H * 0.3)
      c.rect(
        p.accent,
        x - 2 * u,
        shore + (shore - y) * 0.4,
        (4 + z * 8) * u,
        (18 + z * 26) * u,
        `rx="${n1(3 * u)}" opacity="${(0.12 + z * 0.14).toFixed(2)}"`,
      );
  }
  let shine = '';
  for (let y = shore + 6 * u, step = 6 * u; y < H; y += step, step *= 1.09)
    for (let k = 0; k < (c.wide ? 16 : 8); k++) {
      const t = (y - shore) / (H - shore);
      const x = cx + (r() + r() - 1) * (180 + t * 420) * u;
      const w = r(20, 80) * u * (0.5 + t);
      shine += `<rect x="${n1(x - w / 2)}" y="${n1(y)}" width="${n1(w)}" height="${n1((1.2 + t * 3) * u)}" rx="2" opacity="${(r(0.1, 0.6) * (1 - t * 0.5)).toFixed(2)}"/>`;
    }
  c.add(`<g fill="${p.accent}">${shine}</g>`);
  lantern(cx, H * (c.tall ? 0.38 : 0.4), 66, 1);
  const by = shore + (c.tall ? 84 : 100) * u;
  const ink = mix(p.near, '#000000', 0.3);
  c.add(
    `<g transform="translate(${n1(cx)} ${n1(by)}) scale(${(1.5 * u).toFixed(3)})"><path d="M-96 -18C-60 -4 60 -4 100 -22C88 8 60 18 0 18C-58 18 -84 8 -96 -18Z" fill="${ink}"/><path d="M-96 -18C-60 -4 60 -4 100 -22" fill="none" stroke="${p.accent}" stroke-width="2.500" opacity=".8"/><circle cx="-4" cy="-58" r="10" fill="${ink}"/><path d="M-20 -4C-22 -34 -16 -48 -4 -48C10 -48 14 -30 16 -4Z" fill="${ink}"/><path d="M4 -40L22 -72L27 -70L14 -32Z" fill="${ink}"/><path d="M-4 -68C4 -66 7 -60 5 -52M12 -8C12 -28 10 -40 4 -46" fill="none" stroke="${p.accent}" stroke-width="2" opacity=".9"/><path d="M-96 22C-40 34 50 34 104 20" stroke="${p.near}" stroke-width="3" fill="none" opacity=".6"/></g>`,
  );
  c.rect(
    c.fade([
      [0, p.near, 0],
      [1, p.near, 0.8],
    ]),
    0,
    H * 0.8,
    W,
    H * 0.2,
  );
  c.grain(0.24);
}
