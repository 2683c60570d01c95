import { mix, n1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function forest(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    gy = H * (c.tall ? 0.7 : 0.76);
  c.rect(
    c.fade([
      [0, p.sky[1]],
      [0.55, p.sky[2]],
      [gy / H, mix(p.sky[2], p.sky[3], 0.8)],
      [gy / H + 0.02, p.sky[3]],
      [1, p.sky[1]],
    ]),
  );
  c.rect(
    c.glow(
      [
        [0, p.light, 1],
        [0.3, p.light, 0.55],
        [1, p.light, 0],
      ],
      cx,
      gy - 210 * u,
      470 * u,
    ),
  );
  for (let layer = 0; layer < 5; layer++) {
    const t = layer / 4,
      n = Math.round((c.wide ? 34 : 15) - t * (c.wide ? 20 : 9)),
      col = mix(mix(p.sky[2], p.light, 0.35), p.near, 0.12 + t * 0.88),
      foot = gy - (52 - t * 118) * u;
    for (let i = 0; i < n; i++) {
      const x = ((i + r(0.1, 0.9)) / n) * W,
        w = (5 + t * t * 46) * u * r(0.7, 1.3);
      if (Math.abs(x - cx) < (70 + t * 120) * u) continue;
      const lean = r(-14, 14) * u;
      c.path(
        `M${n1(x - w / 2 + lean)} -10L${n1(x + w / 2 + lean * 0.9)} -10C${n1(x + w * 0.5)} ${n1(foot * 0.6)} ${n1(x + w * 0.55)} ${n1(foot * 0.9)} ${n1(x + w * 0.95)} ${n1(foot)}L${n1(x - w * 0.95)} ${n1(foot)}C${n1(x - w * 0.55)} ${n1(foot * 0.9)} ${n1(x - w * 0.5)} ${n1(foot * 0.6)} ${n1(x - w / 2 + lean)} -10Z`,
        layer > 2
          ? c.fade(
              [
                [0, p.near],
                [x < cx ? 0.55 : 0.45, col],
                [1, x < cx ? mix(col, p.light, 0.22) : p.near],
              ],
              x < cx ? 0 : 1,
              0,
              x < cx ? 1 : 0,
              0,
            )
          : col,
      );
      const dx = (x - cx) * 0.8;
      c.path(
        `M${n1(x - w * 0.7)} ${n1(foot)}L${n1(x + w * 0.7)} ${n1(foot)}L${n1(x + w + dx)} ${H + 20}L${n1(x - w + dx)} ${H + 20}Z`,
        p.near,
        `opacity="${(0.1 + t * 0.16).toFixed(2)}"`,
      );
      if (layer < 4) {
        let tw = '';
        for (let k = 0; k < 5; k++) {
          const y = r(0.02, 0.6) * H,
            d = r() > 0.5 ? 1 : -1;
          tw += `M${n1(x)} ${n1(y)}q${n1(d * 22 * u)} ${n1(-10 * u)} ${n1(d * r(34, 74) * u)} ${n1(-r(24, 60) * u)}`;
        }
        c.line(tw, col, n1((1 + t * 4) * u), 'stroke-linecap="round"');
      }
    }
    c.mist(foot, 200 * u, p.light, 0.3 * (1 - t));
  }
  c.path(
    `M${n1(cx - 12 * u)} ${n1(gy)}L${n1(cx + 12 * u)} ${n1(gy)}L${n1(cx + 40 * u)} ${n1(gy + 170 * u)}L${n1(cx - 46 * u)} ${n1(gy + 170 * u)}Z`,
    p.near,
    'opacity=".35"',
  );
  c.person(cx, gy + 4 * u, 122 * u, mix(p.near, '#000000', 0.2));
  c.path(
    `M${n1(cx - 20 * u)} ${n1(gy - 20 * u)}L${n1(cx - 18 * u)} ${n1(gy - 74 * u)}C${n1(cx - 16 * u)} ${n1(gy - 96 * u)} ${n1(cx + 16 * u)} ${n1(gy - 96 * u)} ${n1(cx + 18 * u)} ${n1(gy - 74 * u)}L${n1(cx + 23 * u)} ${n1(gy - 20 * u)}Z`,
    p.accent,
  );
  let s = '';
  for (let i = 0; i < (c.wide ? 260 : 170); i++) {
    const z = r(),
      x = r(0, W),
      y = r(0, H);
    s += `<rect x="${n1(x)}" y="${n1(y)}" width="${n1((1 + z * 2.4) * u)}" height="${n1((4 + z * 20) * u)}" rx="${n1(1.4 * u)}" opacity="${(0.15 + z * 0.55).toFixed(2)}"/>`;
  }
  c.add(`<g fill="#fff" transform="rotate(4 ${W / 2} ${H / 2})">${s}</g>`);
  c.grain(0.26);
}
