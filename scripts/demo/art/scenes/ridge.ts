import { mix, n1, noise1, type Point, poly } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function ridge(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    n = 6,
    nz = noise1(r, 6, 0.52),
    snow = c.palette === 'frost';
  c.sky(0.72);
  const sx = cx + (c.wide ? -120 : -70) * u,
    sy = H * (c.tall && !snow ? 0.45 : 0.36);
  c.rect(
    c.glow(
      [
        [0, p.light, 0.9],
        [0.2, p.light, 0.4],
        [1, p.sky[3], 0],
      ],
      sx,
      sy,
      520 * u,
    ),
  );
  c.disc(sx, sy, (snow ? 56 : 92) * u, p.light, `opacity="${snow ? 0.85 : 0.95}"`);
  c.haze(p.light, 0.3, 0.0016, 0.008);
  if (snow) {
    const peak = (px: number, py: number, w: number, h: number) => {
      const left: Point[] = [[px, py]];
      const right: Point[] = [[px, py]];
      const mid: Point[] = [[px, py]];
      for (let i = 1; i <= 14; i++) {
        const t = i / 14;
        left.push([px - w * t + r(-1, 1) * 12 * u, py + h * t ** 0.9]);
        right.push([px + w * 0.9 * t + r(-1, 1) * 12 * u, py + h * t ** 0.92]);
        mid.push([px + Math.sin(i * 1.7) * 26 * u * t + w * 0.16 * t, py + h * t]);
      }
      c.path(
        `${poly([...left.slice().reverse(), ...right.slice(1)])}Z`,
        c.fade([
          [0, mix(p.sky[3], p.light, 0.8)],
          [0.5, mix(p.far, p.sky[3], 0.35)],
          [1, p.far],
        ]),
      );
      c.path(
        `${poly([...mid.slice().reverse(), ...right.slice(1)])}Z`,
        c.fade([
          [0, mix(p.sky[2], p.sky[1], 0.35)],
          [1, p.far],
        ]),
        'opacity=".82"',
      );
    };
    peak(cx + 170 * u, H * 0.3, 420 * u, H * 0.42);
    peak(cx - 210 * u, H * 0.22, 430 * u, H * 0.5);
    c.mist(H * 0.62, H * 0.3, p.sky[3], 0.7);
  }
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1),
      base = H * (0.47 + t * 0.33),
      amp = (92 - t * 46) * u * (snow ? 0.6 : 1);
    const col = mix(mix(p.sky[3], p.far, 0.5), p.near, t ** 0.8);
    c.path(
      c.ridge(base, amp, (0.0052 - t * 0.0022) / u, nz, i * 37.3),
      c.fade([
        [0, col],
        [0.3, mix(col, p.sky[3], 0.28 * (1 - t))],
        [0.8, mix(col, p.near, 0.3)],
      ]),
    );
    if (i < n - 1) c.mist(base + 80 * u, 150 * u, mix(p.sky[3], p.light, 0.3), 0.3 * (1 - t));
  }
  const gy = H * (c.tall ? 0.71 : 0.8),
    hill = (x: number) => gy + ((x - cx) / (330 * u)) ** 2 * 44 * u - 4 * u;
  const pts: Point[] = [];
  for (let x = -20; x <= W + 20; x += W / 80) pts.push([x, Math.min(hill(x), H * 0.97)]);
  c.path(
    `${poly(pts)}L${W + 20} ${H + 20}L-20 ${H + 20}Z`,
    c.fade(
      [
        [0, mix(p.near, p.far, 0.16)],
        [1, p.near],
      ],
      0,
      gy,
      0,
      H,
      true,
    ),
  );
  let grass = '';
  for (let i = 0; i < (c.wide ? 420 : 240); i++) {
    const x = r(-20, W + 20),
      y = Math.min(hill(x), H * 0.97) + r(-2, 60) * u,
      h = r(10, 34) * u;
    grass += `M${n1(x)} ${n1(y)}q${n1(h * 0.35)} ${n1(-h * 0.8)} ${n1(h * 1.05)} ${n1(-h)}`;
  }
  if (!snow) c.line(grass, mix(p.near, p.accent, 0.3), n1(1.4 * u), 'opacity=".75"');
  const ink = mix(p.near, '#000000', 0.35);
  if (snow) {
    c.person(cx, gy - 2 * u, 104 * u, ink);
    c.line(`M${n1(cx + 26 * u)} ${n1(gy + 2 * u)}L${n1(cx + 34 * u)} ${n1(gy - 132 * u)}`, ink, n1(4 * u), 'stroke-linecap="round"');
    c.path(
      `M${n1(cx - 6 * u)} ${n1(gy - 84 * u)}C${n1(cx - 46 * u)} ${n1(gy - 96 * u)} ${n1(cx - 62 * u)} ${n1(gy - 62 * u)} ${n1(cx - 104 * u)} ${n1(gy - 74 * u)}C${n1(cx - 66 * u)} ${n1(gy - 48 * u)} ${n1(cx - 40 * u)} ${n1(gy - 66 * u)} ${n1(cx - 4 * u)} ${n1(gy - 68 * u)}Z`,
      p.accent,
    );
    let flakes = '';
    for (let i = 0; i < 150; i++)
      flakes += `<circle cx="${n1(r(0, W))}" cy="${n1(r(0, H))}" r="${n1(r(0.8, 3) * u)}" opacity="${r(0.2, 0.8).toFixed(2)}"/>`;
    c.add(`<g fill="#fff">${flakes}</g>`);
  } else {
    c.add(
      `<g transform="translate(${n1(cx - 74 * u)} ${n1(gy - 116 * u)}) scale(${(1.3 * u).toFixed(3)})" fill="${ink}"><path d="M10 40C14 28 30 24 44 27C56 30 66 30 74 26C80 22 86 10 92 2L96 -6L98 0C104 4 112 14 116 20C117 24 113 27 109 26C104 24 100 22 97 22C94 30 92 40 86 46C86 58 88 70 87 90L82 90C81 76 78 64 75 54C66 58 48 58 38 54C36 64 40 74 37 90L32 90C32 76 26 66 25 54C22 62 22 72 18 90L13 90C14 74 15 60 14 50C8 56 8 70 4 78C2 64 4 48 10 40Z"/><path d="M74 54L70 90L65 90C67 76 66 64 66 54Z"/><path d="M47 32C45 14 48 2 55 -2C62 2 64 14 62 30ZM50 28L62 28L66 54L59 57Z"/><circle cx="56" cy="-9" r="7.5"/><path d="M45 -12C52 -16 60 -16 67 -12L58 -28Z"/></g>`,
    );
    c.path(
      `M${n1(cx - 6 * u)} ${n1(gy - 116 * u)}C${n1(cx - 70 * u)} ${n1(gy - 138 * u)} ${n1(cx - 100 * u)} ${n1(gy - 92 * u)} ${n1(cx - 178 * u)} ${n1(gy - 122 * u)}C${n1(cx - 120 * u)} ${n1(gy - 74 * u)} ${n1(cx - 60 * u)} ${n1(gy - 100 * u)} ${n1(cx - 4 * u)} ${n1(gy - 92 * u)}Z`,
      p.accent,
    );
    for (let i = 0; i < 5; i++) {
      const x = cx + (i * 46 - 20) * u,
        y = H * 0.3 + Math.sin(i * 2.1) * 34 * u;
      c.line(
        `M${n1(x)} ${n1(y)}q${n1(9 * u)} ${n1(-10 * u)} ${n1(15 * u)} 0q${n1(7 * u)} ${n1(-10 * u)} ${n1(15 * u)} ${n1(-2 * u)}`,
        ink,
        n1(2.2 * u),
        'opacity=".7" stroke-linecap="round"',
      );
    }
  }
  c.grain(0.24);
}
