import { mix, n1, pick } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

/** A wet street at night: shop lights run down the pavement, one umbrella is red. */
export function umbrella(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  const ground = H * (c.tall ? 0.62 : 0.7);
  const vanish = ground - 60 * u;
  c.rect(
    c.fade([
      [0, p.sky[0]],
      [0.5, p.sky[1]],
      [ground / H, p.sky[2]],
      [1, p.near],
    ]),
  );
  c.rect(
    c.glow(
      [
        [0, p.sky[3], 0.9],
        [0.3, p.sky[3], 0.35],
        [1, p.sky[3], 0],
      ],
      cx,
      vanish,
      460 * u,
    ),
  );
  const lights = [p.sky[3], p.light, p.accent, mix(p.sky[2], '#6fd6ff', 0.5)] as const;
  for (const side of [-1, 1])
    for (let i = 7; i >= 0; i--) {
      const near = 1.5 ** (7 - i) * 34 * u;
      const x1 = cx + side * (70 * u + near * 0.9);
      const x2 = cx + side * (70 * u + near * 1.62);
      const t = (7 - i) / 7;
      const top = vanish - (150 + near * 1.25) * 0.9;
      const wall = mix(mix(p.sky[2], p.far, 0.5), p.near, 0.25 + t * 0.62);
      c.path(
        `M${n1(x1)} ${n1(vanish - 130 * u - near * 0.9)}L${n1(x2)} ${n1(top - near * 0.4)}V${n1(ground + near * 0.36)}L${n1(x1)} ${n1(ground + near * 0.1)}Z`,
        c.fade([
          [0, mix(wall, p.near, 0.4)],
          [1, wall],
        ]),
      );
      for (let k = 0; k < 9; k++) {
        if (r() > 0.52) continue;
        const fx = x1 + (x2 - x1) * r(0.12, 0.8);
        const fy = vanish - near * 0.16 - r() * (110 * u + near * 0.8);
        c.rect(pick(lights, r), fx, fy, Math.abs(x2 - x1) * 0.13, near * 0.15 + 5 * u, `opacity="${r(0.35, 0.95).toFixed(2)}" rx="2"`);
      }
      const sign = pick(lights, r);
      const gx = (x1 + x2) / 2;
      c.disc(
        gx,
        ground - near * 0.24,
        near * 0.7 + 20 * u,
        c.glow(
          [
            [0, sign, 0.5],
            [1, sign, 0],
          ],
          gx,
          ground - near * 0.24,
          near * 0.7 + 20 * u,
        ),
        'style="mix-blend-mode:screen"',
      );
      c.rect(sign, Math.min(x1, x2) + 6 * u, ground - near * 0.34, Math.abs(x2 - x1) - 12 * u, near * 0.1 + 4 * u, 'opacity=".8" rx="3"');
    }
  c.rect(
    c.fade([
      [0, mix(p.sky[2], p.sky[3], 0.35)],
      [0.2, p.sky[1]],
      [1, p.near],
    ]),
    0,
    ground + 6 * u,
    W,
    H - ground,
  );
  const soft = c.blur(5 * u);
  let streaks = '';
  for (let i = 0; i < (c.wide ? 90 : 56); i++) {
    const x = cx + (r() + r() - 1) * (c.wide ? 1100 : 420) * u;
    const w = r(6, 30) * u;
    streaks += `<rect x="${n1(x)}" y="${n1(ground + r(4, 60) * u)}" width="${n1(w)}" height="${n1(r(60, 300) * u)}" rx="${n1(w / 2)}" fill="${pick(lights, r)}" opacity="${r(0.08, 0.42).toFixed(2)}"/>`;
  }
  c.add(`<g filter="${soft}" style="mix-blend-mode:screen">${streaks}</g>`);
  let puddles = '';
  for (let i = 0; i < 26; i++) {
    const y = ground + 40 * u + r() * (H - ground - 40 * u);
    const s = (y - ground) / (H - ground);
    puddles += `<ellipse cx="${n1(r(0, W))}" cy="${n1(y)}" rx="${n1((20 + s * 110) * u)}" ry="${n1((2 + s * 9) * u)}" opacity="${r(0.1, 0.4).toFixed(2)}"/>`;
  }
  c.add(`<g fill="none" stroke="${p.light}" stroke-width="${n1(1.4 * u)}">${puddles}</g>`);
  const fy = ground + (c.tall ? 92 : 90) * u;
  const s = (c.tall ? 1.72 : 2.2) * u;
  const ink = mix(p.near, '#000000', 0.35);
  const dome =
    'M-82 -118C-76 -172 -40 -196 0 -198C40 -196 76 -172 82 -118C68 -128 56 -128 46 -118C34 -130 14 -130 0 -118C-14 -130 -34 -130 -46 -118C-56 -128 -68 -128 -82 -118Z';
  c.add(
    `<g transform="translate(${n1(cx)} ${n1(fy)}) scale(${s.toFixed(3)} ${(-s * 0.62).toFixed(3)})" filter="${soft}" opacity=".55"><path d="${dome}" fill="${p.accent}"/><path d="M-26 0L-20 -98H20L26 0Z" fill="${ink}"/></g>`,
  );
  c.person(cx - 16 * s, fy, 100 * s, ink);
  c.person(cx + 18 * s, fy + 2 * u, 92 * s, ink);
  c.add(
    `<g transform="translate(${n1(cx)} ${n1(fy)}) scale(${s.toFixed(3)})"><path d="M0 -118V-52" stroke="${ink}" stroke-width="3"/><path d="${dome}" fill="${p.accent}"/><path d="M0 -198C40 -196 76 -172 82 -118C68 -128 56 -128 46 -118C40 -160 22 -190 0 -198Z" fill="${mix(p.accent, p.near, 0.45)}"/><path d="M0 -198C-22 -190 -40 -160 -46 -118C-34 -130 -14 -130 0 -118Z" fill="${mix(p.accent, p.light, 0.28)}"/><path d="M0 -206V-198" stroke="${ink}" stroke-width="4"/></g>`,
  );
  let rain = '';
  for (let i = 0; i < (c.wide ? 380 : 220); i++) {
    const x = r(-40, W);
    const y = r(-40, H);
    const l = r(14, 54) * u;
    rain += `M${n1(x)} ${n1(y)}l${n1(l * 0.22)} ${n1(l)}`;
  }
  c.line(rain, p.light, n1(1.3 * u), 'opacity=".26"');
  c.rect(
    c.fade([
      [0, p.near, 0],
      [1, p.near, 0.9],
    ]),
    0,
    H * 0.72,
    W,
    H * 0.28,
  );
  c.grain(0.26);
}
