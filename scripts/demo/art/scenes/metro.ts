import { mix, n1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

/** An underground hall in one-point perspective: vaults, chandeliers, and somebody waiting where no train stops. */
export function metro(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  const vy = H * (c.tall ? 0.46 : 0.5);
  c.rect(
    c.fade([
      [0, p.near],
      [0.5, mix(p.sky[1], p.sky[2], 0.3)],
      [1, p.near],
    ]),
  );
  const bays = 8;
  const scaleAt = (i: number): number => 0.1 * 1.62 ** i;
  for (let i = bays; i >= 0; i--) {
    // Painted from the nearest frame inwards: each inner bay covers the outer one.
    const s = scaleAt(i);
    const half = 300 * s * u;
    const top = vy - 250 * s * u;
    const foot = vy + 150 * s * u;
    const t = 1 - i / bays;
    const wall = mix(mix(p.sky[2], p.sky[3], t), p.near, Math.min(0.86, (1 - t) * 0.9));
    const vault = `M${n1(cx - half)} ${n1(foot)}V${n1(vy - 60 * s * u)}C${n1(cx - half)} ${n1(top)} ${n1(cx + half)} ${n1(top)} ${n1(cx + half)} ${n1(vy - 60 * s * u)}V${n1(foot)}Z`;
    c.path(
      vault,
      c.fade([
        [0, mix(wall, p.light, 0.25 * t)],
        [0.6, wall],
        [1, mix(wall, p.near, 0.4)],
      ]),
    );
    c.line(vault, mix(p.light, wall, 0.35), n1(Math.max(1, 7 * s) * u), `opacity="${(0.28 + t * 0.5).toFixed(2)}"`);
    c.line(vault, p.near, n1(Math.max(1, 26 * s) * u), 'opacity=".16"');
    for (const side of [-1, 1]) {
      const px = cx + side * half * 0.86;
      const w = 26 * s * u;
      const arch = `M${n1(px - side * w * 0.4)} ${n1(foot)}V${n1(vy - 6 * s * u)}C${n1(px - side * w * 0.4)} ${n1(vy - 62 * s * u)} ${n1(px - side * w * 3.3)} ${n1(vy - 52 * s * u)} ${n1(px - side * w * 3.1)} ${n1(vy + 6 * s * u)}V${n1(foot - 22 * s * u)}Z`;
      c.path(
        arch,
        c.fade([
          [0, mix(p.near, p.sky[1], 0.6)],
          [1, p.near],
        ]),
        `opacity="${(0.9 - t * 0.3).toFixed(2)}"`,
      );
      c.rect(mix(p.accent, wall, 0.25), px - w / 2, vy + 2 * s * u, w, 9 * s * u, `opacity="${(0.4 + t * 0.5).toFixed(2)}"`);
    }
    const floor = `M${n1(cx - half)} ${n1(foot)}H${n1(cx + half)}L${n1(cx + half * 1.62)} ${n1(vy + 150 * s * 1.62 * u)}H${n1(cx - half * 1.62)}Z`;
    c.path(floor, mix(i % 2 ? mix(p.sky[2], p.near, 0.42) : mix(p.sky[3], p.near, 0.38), p.near, (1 - t) * 0.5));
    c.path(
      `M${n1(cx - half * 0.3)} ${n1(foot)}H${n1(cx + half * 0.3)}L${n1(cx + half * 0.486)} ${n1(vy + 243 * s * u)}H${n1(cx - half * 0.486)}Z`,
      p.light,
      `opacity="${(0.1 + t * 0.2).toFixed(2)}"`,
    );
  }
  c.rect(
    c.glow(
      [
        [0, '#ffffff', 0.95],
        [0.12, p.light, 0.8],
        [0.5, p.light, 0.18],
        [1, p.light, 0],
      ],
      cx,
      vy,
      330 * u,
    ),
    0,
    0,
    W,
    H,
    'style="mix-blend-mode:screen"',
  );
  for (let i = 2; i < bays; i++) {
    const s = scaleAt(i);
    const y = vy - 168 * s * u;
    const q = 26 * s * u;
    c.line(`M${n1(cx)} ${n1(y - 60 * s * u)}V${n1(y)}`, p.near, n1(Math.max(1, 3 * s) * u));
    for (const dx of [-1.2, 0, 1.2]) {
      c.disc(
        cx + dx * q,
        y + (dx === 0 ? q * 0.4 : 0),
        q * 1.9,
        c.glow(
          [
            [0, p.light, 0.7],
            [1, p.light, 0],
          ],
          cx + dx * q,
          y + (dx === 0 ? q * 0.4 : 0),
          q * 1.9,
        ),
      );
      c.disc(cx + dx * q, y + (dx === 0 ? q * 0.4 : 0), q * 0.5, '#fffaf0');
    }
  }
  const fy = vy + 132 * u;
  const ink = mix(p.near, '#000000', 0.4);
  c.path(
    `M${n1(cx - 12 * u)} ${n1(fy)}H${n1(cx + 12 * u)}L${n1(cx + 74 * u)} ${n1(fy + 190 * u)}H${n1(cx - 52 * u)}Z`,
    ink,
    'opacity=".35"',
  );
  c.person(cx, fy + 4 * u, 126 * u, ink);
  c.path(
    `M${n1(cx - 9 * u)} ${n1(fy - 98 * u)}H${n1(cx + 9 * u)}L${n1(cx + 13 * u)} ${n1(fy - 84 * u)}L${n1(cx + 5 * u)} ${n1(fy - 62 * u)}H${n1(cx - 5 * u)}L${n1(cx - 13 * u)} ${n1(fy - 84 * u)}Z`,
    p.accent,
  );
  c.rect(ink, cx + 24 * u, fy - 24 * u, 34 * u, 26 * u, `rx="${n1(4 * u)}"`);
  let dust = '';
  for (let i = 0; i < 90; i++)
    dust += `<circle cx="${n1(cx + r(-300, 300) * u)}" cy="${n1(vy + r(-260, 200) * u)}" r="${n1(r(0.6, 2) * u)}" opacity="${r(0.1, 0.5).toFixed(2)}"/>`;
  c.add(`<g fill="${p.light}">${dust}</g>`);
  c.rect(
    c.glow(
      [
        [0.35, p.near, 0],
        [1, p.near, 0.88],
      ],
      cx,
      vy + 60 * u,
      (c.wide ? 980 : 660) * u,
    ),
  );
  c.grain(0.28);
}
