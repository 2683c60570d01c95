import { n1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function strings(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    my = H * (c.tall ? 0.4 : 0.5);
  c.rect(
    c.fade([
      [0, p.sky[0]],
      [0.6, p.sky[1]],
      [1, p.near],
    ]),
  );
  c.rect(
    c.glow(
      [
        [0, p.sky[2], 0.85],
        [0.5, p.sky[2], 0.25],
        [1, p.sky[2], 0],
      ],
      cx,
      my,
      560 * u,
    ),
  );
  const fan = (n: number, col: string, a0: number, a1: number, rx: number, ry: number, turn: number, w: number) => {
    let s = '';
    for (let i = 0; i < n; i++) {
      const t = i / n,
        a = a0 + t * 6.283,
        b = a1 + t * 6.283 * 1 + turn;
      s += `M${n1(cx + Math.cos(a) * rx)} ${n1(my + Math.sin(a) * ry)}L${n1(cx + Math.cos(b) * rx * 0.98)} ${n1(my + Math.sin(b) * ry * 0.98)}`;
    }
    c.line(s, col, w, 'opacity=".62"');
  };
  const f = c.blur(7 * u);
  c.add(`<g filter="${f}" opacity=".8">`);
  fan(60, p.accent, 0, 0, 230 * u, 300 * u, 2.2, n1(2 * u));
  c.add('</g>');
  fan(
    150,
    c.fade([
      [0, p.light],
      [1, p.accent],
    ]),
    0,
    0,
    236 * u,
    306 * u,
    2.2,
    n1(0.9 * u),
  );
  fan(
    110,
    c.fade([
      [0, p.accent],
      [1, p.sky[3]],
    ]),
    0.5,
    0.5,
    150 * u,
    196 * u,
    2.62,
    n1(0.8 * u),
  );
  fan(120, p.light, 0, 0, 330 * u, 410 * u, 0.9, n1(0.6 * u));
  c.disc(
    cx,
    my,
    64 * u,
    c.glow(
      [
        [0, '#fff', 0.95],
        [0.3, p.light, 0.7],
        [1, p.light, 0],
      ],
      cx,
      my,
      64 * u,
    ),
  );
  const bow = `M${n1(cx - 360 * u)} ${n1(my + 160 * u)}Q${n1(cx)} ${n1(my + 26 * u)} ${n1(cx + 370 * u)} ${n1(my - 168 * u)}`;
  c.line(bow, p.near, n1(12 * u));
  c.line(bow, p.light, n1(3.4 * u));
  c.line(`M${n1(cx - 356 * u)} ${n1(my + 176 * u)}L${n1(cx + 362 * u)} ${n1(my - 150 * u)}`, '#fff', n1(1.4 * u), 'opacity=".9"');
  if (c.tall)
    c.rect(
      c.fade([
        [0, p.near, 0],
        [0.7, p.near, 0.92],
      ]),
      0,
      H * 0.62,
      W,
      H * 0.38,
    );
  c.grain(0.24);
}
