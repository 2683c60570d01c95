import { mix, n1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function sea(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    hz = H * (c.tall ? 0.5 : 0.56),
    mx = cx + (c.wide ? -60 : -90) * u,
    my = H * 0.25;
  const s = p.sky;
  c.rect(
    c.fade([
      [0, s[0]],
      [0.3, s[1]],
      [hz / H, s[3]],
      [hz / H + 0.001, s[2]],
      [0.75, s[1]],
      [1, s[0]],
    ]),
  );
  c.stars(160, hz * 0.9);
  c.rect(
    c.glow(
      [
        [0, p.light, 0.5],
        [0.14, p.light, 0.2],
        [1, p.light, 0],
      ],
      mx,
      my,
      480 * u,
    ),
  );
  c.disc(
    mx,
    my,
    62 * u,
    c.glow(
      [
        [0, '#ffffff'],
        [0.8, p.light],
        [1, mix(p.light, s[3], 0.4)],
      ],
      mx - 14 * u,
      my - 14 * u,
      84 * u,
    ),
  );
  c.haze(s[3], 0.4, 0.0018, 0.014);
  c.mist(hz, 110 * u, p.light, 0.28);
  const lx = cx + (c.wide ? 330 : 168) * u,
    top = hz - 206 * u;
  c.path(
    `M${n1(lx)} ${n1(top)}L${n1(lx - 900 * u)} ${n1(top - 150 * u)}L${n1(lx - 900 * u)} ${n1(top + 26 * u)}Z`,
    c.fade(
      [
        [0, p.accent, 0.75],
        [0.3, p.accent, 0.26],
        [1, p.accent, 0],
      ],
      n1(lx),
      0,
      n1(lx - 760 * u),
      0,
      true,
    ),
  );
  let dash = '';
  for (let y = hz + 3 * u, step = 3.4 * u; y < H; y += step, step *= 1.085) {
    const t = (y - hz) / (H - hz),
      spread = (26 + t * 190) * u;
    for (let k = 0; k < 6 + t * 5; k++) {
      const x = mx + (r() + r() + r() - 1.5) * spread * 1.3,
        w = r(6, 34) * u * (0.35 + t * 1.9);
      dash += `<rect x="${n1(x - w / 2)}" y="${n1(y)}" width="${n1(w)}" height="${n1((1 + t * 3.4) * u)}" rx="${n1(1.6 * u)}" opacity="${(r(0.2, 0.85) * (1 - t * 0.55)).toFixed(2)}"/>`;
    }
  }
  c.add(`<g fill="${p.light}">${dash}</g>`);
  let waves = '';
  for (let y = hz + 8 * u, step = 7 * u; y < H; y += step, step *= 1.13)
    for (let k = 0; k < (c.wide ? 22 : 11); k++) {
      const x = r(-20, W),
        w = r(30, 150) * u;
      waves += `M${n1(x)} ${n1(y)}q${n1(w / 2)} ${n1((-5 * u * (y - hz)) / (H - hz) - 1)} ${n1(w)} 0`;
    }
  c.line(waves, p.near, n1(1.8 * u), 'opacity=".5"');
  const ink = p.near;
  c.path(
    `M${n1(lx - 150 * u)} ${n1(hz + 30 * u)}C${n1(lx - 100 * u)} ${n1(hz - 16 * u)} ${n1(lx - 60 * u)} ${n1(hz - 38 * u)} ${n1(lx)} ${n1(hz - 42 * u)}C${n1(lx + 90 * u)} ${n1(hz - 46 * u)} ${n1(lx + 150 * u)} ${n1(hz - 20 * u)} ${n1(lx + 420 * u)} ${n1(hz + 24 * u)}L${n1(lx + 420 * u)} ${n1(hz + 46 * u)}L${n1(lx - 150 * u)} ${n1(hz + 40 * u)}Z`,
    ink,
  );
  c.add(
    `<g transform="translate(${n1(lx)} ${n1(hz - 36 * u)}) scale(${u.toFixed(3)})"><path d="M-19 0L-12 -150H12L19 0Z" fill="${mix(ink, p.light, 0.16)}"/><path d="M4 0L3 -150H12L19 0Z" fill="${ink}"/><path d="M-16.500 -54L-14.600 -94H14.600L16.500 -54Z" fill="#b8402f" opacity=".8"/><path d="M-18 -150H18V-156H-18Z" fill="${ink}"/><path d="M-10 -156H10V-182H-10Z" fill="${p.accent}"/><path d="M-13 -182H13L0 -200Z" fill="${ink}"/><path d="M26 0V-26L46 -40L66 -26V0Z" fill="${ink}"/><path d="M40 -18H52V-6H40Z" fill="${p.accent}"/></g>`,
  );
  c.disc(
    lx,
    hz - 206 * u,
    70 * u,
    c.glow(
      [
        [0, p.light, 0.95],
        [0.2, p.accent, 0.5],
        [1, p.accent, 0],
      ],
      lx,
      hz - 206 * u,
      70 * u,
    ),
  );
  c.grain(0.24);
}
