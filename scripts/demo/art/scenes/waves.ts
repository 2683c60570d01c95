import { mix, n1, noise1, type Point, poly } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function waves(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    rows = 40,
    y0 = H * (c.tall ? 0.4 : 0.3),
    y1 = H * (c.tall ? 0.84 : 1.02),
    nz = Array.from({ length: rows }, () => noise1(r, 5, 0.55));
  c.rect(
    c.fade([
      [0, p.sky[0]],
      [0.3, p.sky[1]],
      [1, p.near],
    ]),
  );
  const sy = y0 + 40 * u;
  c.rect(
    c.glow(
      [
        [0, p.accent, 0.7],
        [0.4, p.sky[2], 0.5],
        [1, p.sky[2], 0],
      ],
      cx,
      sy,
      620 * u,
    ),
  );
  c.disc(
    cx,
    sy,
    196 * u,
    c.fade([
      [0, p.light],
      [0.55, p.accent],
      [1, p.sky[2]],
    ]),
  );
  for (const [i, noise] of nz.entries()) {
    const t = i / (rows - 1),
      y = y0 + (y1 - y0) * t ** 1.12,
      pts: Point[] = [];
    for (let x = -10; x <= W + 10; x += W / (c.wide ? 260 : 150)) {
      const d = (x - cx) / (240 * u),
        env = Math.exp(-d * d) * (0.75 + 0.25 * Math.sin(i * 0.6)),
        v = Math.abs(noise((x * 0.022) / u)) * 92 * u * env + Math.abs(noise((x * 0.008) / u + 9)) * 10 * u;
      pts.push([x, y - v * (0.5 + t * 0.7)]);
    }
    const line = poly(pts);
    c.path(`${line}L${W + 10} ${H + 10}L-10 ${H + 10}Z`, mix(p.sky[1], p.near, Math.min(1, 0.35 + t)));
    c.line(
      line,
      c.fade(
        [
          [0, p.sky[2], 0.25],
          [Math.max(0.05, cx / W - 0.25), p.accent, 0.9],
          [cx / W, mix(p.light, '#ffffff', 0.4)],
          [Math.min(0.95, cx / W + 0.25), p.accent, 0.9],
          [1, p.sky[2], 0.25],
        ],
        0,
        0,
        W,
        0,
        true,
      ),
      n1((1.2 + t * 1.5) * u),
    );
  }
  c.grain(0.2);
}
