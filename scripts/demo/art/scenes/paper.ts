import { mix, n1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function paper(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    hz = H * (c.tall ? 0.5 : 0.52),
    sh = c.def(
      (i) =>
        `<filter id="${i}" x="-10%" y="-30%" width="120%" height="160%"><feDropShadow dx="0" dy="${n1(-5 * u)}" stdDeviation="${n1(9 * u)}" flood-color="#021022" flood-opacity=".5"/></filter>`,
    ),
    f = `filter="url(#${sh})"`;
  c.rect(p.sky[3]);
  const ring = [mix(p.sky[3], p.light, 0.5), mix(p.sky[3], p.accent, 0.25), mix(p.sky[3], p.accent, 0.5), p.accent],
    sx = cx + 36 * u,
    sy = hz - 130 * u;
  for (const [i, q] of [430, 330, 236, 146].entries()) c.disc(sx, sy, q * u, ring[i] ?? p.accent, f);
  for (const [x, y, s] of [
    [-190, -300, 1.1],
    [170, -350, 0.8],
    [250, -190, 1],
  ] as const)
    c.add(
      `<g transform="translate(${n1(cx + x * u)} ${n1(hz + y * u)}) scale(${(u * s).toFixed(3)})" ${f} fill="${p.light}"><path d="M-70 20C-70 0 -44 -4 -38 4C-34 -26 16 -30 24 0C40 -12 66 -2 64 20Z"/></g>`,
    );
  const cols = [mix(p.sky[2], p.light, 0.35), p.sky[2], p.far, p.sky[1], mix(p.sky[1], p.sky[0], 0.6), p.sky[0], p.near];
  const boat = (x: number, y: number, k: number, tilt: number) =>
    c.add(
      `<g transform="translate(${n1(x)} ${n1(y)}) scale(${(k * u).toFixed(3)}) rotate(${tilt})" ${f}><path d="M-104 -38L-34 -38L0 -128L34 -38L104 -38L64 22H-64Z" fill="${p.light}"/><path d="M0 -128L34 -38L0 -38Z" fill="${mix(p.light, p.sky[2], 0.42)}"/><path d="M-104 -38L0 -38L-30 22H-64Z" fill="#ffffff"/><path d="M104 -38L0 -38L30 22H64Z" fill="${mix(p.light, p.sky[2], 0.3)}"/><path d="M-34 -38L0 -128L0 -38Z" fill="${mix('#ffffff', p.light, 0.3)}"/></g>`,
    );
  cols.forEach((col, i) => {
    const y = hz + (i * i * 5.4 + i * 34 - 10) * u,
      amp = (14 + i * 6) * u,
      wl = (150 + i * 34) * u,
      ph = r(0, 6.283);
    let d = `M-40 ${H + 60}L-40 ${n1(y)}`;
    for (let x = -40; x <= W + 40; x += 10) d += `L${x} ${n1(y - Math.abs(Math.sin((x / wl) * 1.6 + ph)) ** 0.72 * amp)}`;
    c.path(`${d}L${W + 40} ${H + 60}Z`, col, f);
    if (i === 1) boat(cx - (c.wide ? 330 : 196) * u, y + 26 * u, 0.42, -6);
    if (i === 2) boat(cx + 4 * u, y + 52 * u, 1.24, 5);
  });
  c.grain(0.28);
}
