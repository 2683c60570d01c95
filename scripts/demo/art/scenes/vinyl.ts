import { mix, n1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

/** A record seen from above; its grooves are the rings of a voice, its label a small sun. */
export function vinyl(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  const my = H * (c.tall ? 0.4 : 0.5);
  const radius = (c.tall ? 330 : 400) * u;
  c.rect(
    c.fade(
      [
        [0, p.sky[2]],
        [0.5, mix(p.sky[1], p.sky[2], 0.5)],
        [1, p.sky[0]],
      ],
      0,
      0,
      1,
      1,
    ),
  );
  let rays = '';
  for (let i = 0; i < 28; i++) {
    const a = (i / 28) * 6.283;
    rays += `M${n1(cx)} ${n1(my)}L${n1(cx + Math.cos(a) * 2000 * u)} ${n1(my + Math.sin(a) * 2000 * u)}L${n1(cx + Math.cos(a + 0.11) * 2000 * u)} ${n1(my + Math.sin(a + 0.11) * 2000 * u)}Z`;
  }
  c.path(rays, p.sky[3], 'opacity=".16"');
  c.disc(cx + 18 * u, my + 26 * u, radius, '#000000', `opacity=".45" filter="${c.blur(22 * u)}"`);
  c.disc(cx, my, radius, mix(p.near, '#000000', 0.3));
  for (let i = 0; i < 96; i++) {
    const q = radius * (0.36 + (i / 96) * 0.61);
    const wobble = Math.sin(i * 0.7) * Math.sin(i * 0.13);
    c.line(
      `M${n1(cx - q)} ${n1(my)}A${n1(q)} ${n1(q)} 0 1 1 ${n1(cx + q)} ${n1(my)}A${n1(q)} ${n1(q)} 0 1 1 ${n1(cx - q)} ${n1(my)}Z`,
      i % 19 === 0 ? '#000000' : mix(p.sky[1], p.light, 0.2 + Math.abs(wobble) * 0.3),
      n1((i % 19 === 0 ? 4 : 0.9 + Math.abs(wobble) * 1.3) * u),
      `opacity="${(0.24 + Math.abs(wobble) * 0.5).toFixed(2)}"`,
    );
  }
  const disc = c.clip(`<circle cx="${n1(cx)}" cy="${n1(my)}" r="${n1(radius)}"/>`);
  let shine = '';
  for (const [a, w] of [
    [-0.9, 0.34],
    [2.24, 0.34],
    [-0.2, 0.1],
    [2.94, 0.1],
  ] as const)
    shine += `<path d="M${n1(cx)} ${n1(my)}L${n1(cx + Math.cos(a - w) * radius * 1.1)} ${n1(my + Math.sin(a - w) * radius * 1.1)}L${n1(cx + Math.cos(a + w) * radius * 1.1)} ${n1(my + Math.sin(a + w) * radius * 1.1)}Z" fill="${p.light}" opacity=".22"/>`;
  c.add(`<g clip-path="${disc}" style="mix-blend-mode:screen"><g filter="${c.blur(16 * u)}">${shine}</g></g>`);
  const label = radius * 0.33;
  c.disc(
    cx,
    my,
    label,
    c.fade([
      [0, p.light],
      [0.5, p.accent],
      [1, mix(p.accent, p.near, 0.4)],
    ]),
  );
  let bars = '';
  for (let i = 0; i < 44; i++) {
    const a = (i / 44) * 6.283;
    const len = label * (0.16 + Math.abs(Math.sin(i * 1.3) * Math.cos(i * 0.41)) * 0.3);
    bars += `M${n1(cx + Math.cos(a) * label * 0.46)} ${n1(my + Math.sin(a) * label * 0.46)}L${n1(cx + Math.cos(a) * (label * 0.46 + len))} ${n1(my + Math.sin(a) * (label * 0.46 + len))}`;
  }
  c.line(bars, p.near, n1(5 * u), 'stroke-linecap="round" opacity=".85"');
  c.disc(cx, my, label * 0.3, p.near);
  c.disc(cx, my, 7 * u, p.light);
  const ax = cx + (c.tall ? 262 : 430) * u;
  const ay = my - (c.tall ? 300 : 330) * u;
  const hx = cx + radius * 0.5;
  const hy = my + radius * 0.36;
  const metal = c.fade(
    [
      [0, '#ffffff'],
      [0.5, mix(p.light, p.far, 0.5)],
      [1, p.near],
    ],
    0,
    0,
    1,
    0.2,
  );
  c.add(
    `<g opacity=".4" transform="translate(${n1(14 * u)} ${n1(20 * u)})" filter="${c.blur(7 * u)}"><path d="M${n1(ax)} ${n1(ay)}Q${n1(ax + 30 * u)} ${n1(my)} ${n1(hx)} ${n1(hy)}" fill="none" stroke="#000" stroke-width="${n1(15 * u)}"/></g>`,
  );
  c.disc(ax, ay, 46 * u, mix(p.near, p.far, 0.4));
  c.disc(ax, ay, 32 * u, metal);
  c.line(
    `M${n1(ax)} ${n1(ay)}Q${n1(ax + 30 * u)} ${n1(my)} ${n1(hx)} ${n1(hy)}`,
    mix(p.light, p.far, 0.25),
    n1(12 * u),
    'stroke-linecap="round"',
  );
  c.line(`M${n1(ax)} ${n1(ay)}Q${n1(ax + 27 * u)} ${n1(my)} ${n1(hx)} ${n1(hy)}`, '#ffffff', n1(3 * u), 'opacity=".7"');
  c.add(
    `<g transform="translate(${n1(hx)} ${n1(hy)}) rotate(54) scale(${u.toFixed(3)})"><rect x="-8" y="-17" width="62" height="34" rx="6" fill="${mix(p.near, p.far, 0.3)}"/><rect x="40" y="-9" width="16" height="18" fill="${p.accent}"/></g>`,
  );
  let notes = '';
  for (let i = 0; i < (c.wide ? 60 : 30); i++)
    notes += `<circle cx="${n1(r(0, W))}" cy="${n1(r(0, H))}" r="${n1(r(1, 3.4) * u)}" opacity="${r(0.1, 0.5).toFixed(2)}"/>`;
  c.add(`<g fill="${p.light}">${notes}</g>`);
  if (c.tall)
    c.rect(
      c.fade([
        [0, p.near, 0],
        [0.66, p.near, 0.92],
      ]),
      0,
      H * 0.62,
      W,
      H * 0.38,
    );
  c.grain(0.26);
}
