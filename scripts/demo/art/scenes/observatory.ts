import { mix, n1, noise1, type Point, poly } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function observatory(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    px = cx + (c.wide ? -40 : 50) * u,
    py = H * 0.27,
    gy = H * (c.tall ? 0.72 : 0.78);
  c.sky(0.86);
  c.rect(
    c.glow(
      [
        [0, p.sky[3], 0.55],
        [1, p.sky[3], 0],
      ],
      cx,
      gy,
      560 * u,
    ),
  );
  let arcs = '';
  for (let i = 0; i < (c.wide ? 460 : 340); i++) {
    const rad = (12 + r() ** 0.8 * (c.wide ? 1250 : 760)) * u,
      a = r(0, 6.283),
      len = r(0.16, 0.62),
      x1 = px + Math.cos(a) * rad,
      y1 = py + Math.sin(a) * rad,
      x2 = px + Math.cos(a + len) * rad,
      y2 = py + Math.sin(a + len) * rad;
    arcs += `<path d="M${n1(x1)} ${n1(y1)}A${n1(rad)} ${n1(rad)} 0 0 1 ${n1(x2)} ${n1(y2)}" stroke="${r() < 0.16 ? p.accent : r() < 0.5 ? '#ffffff' : mix(p.sky[3], '#ffffff', 0.4)}" stroke-width="${n1(r(0.7, 2.3) * u)}" opacity="${r(0.22, 0.95).toFixed(2)}"/>`;
  }
  c.add(`<g fill="none" stroke-linecap="round">${arcs}</g>`);
  c.disc(px, py, 3.4 * u, '#fff');
  const nz = noise1(r, 4, 0.45);
  c.path(c.ridge(gy - 30 * u, 34 * u, 0.004 / u, nz, 9), mix(p.far, p.sky[2], 0.25));
  c.mist(gy, 120 * u, p.sky[3], 0.3);
  const hill: Point[] = [];
  for (let x = -20; x <= W + 20; x += W / 60) hill.push([x, gy + ((x - cx) / (420 * u)) ** 2 * 62 * u]);
  c.path(
    `${poly(hill)}L${W + 20} ${H + 20}L-20 ${H + 20}Z`,
    c.fade(
      [
        [0, mix(p.near, p.far, 0.5)],
        [0.5, p.near],
      ],
      0,
      gy,
      0,
      H,
      true,
    ),
  );
  const ink = p.near,
    k = 1.15 * u;
  c.add(
    `<g transform="translate(${n1(cx - 10 * u)} ${n1(gy + 4 * u)}) scale(${k.toFixed(3)})"><path d="M-84 0V-70H84V0Z" fill="${mix(ink, p.far, 0.55)}"/><path d="M20 0V-70H84V0Z" fill="${ink}"/><path d="M-92 -70A92 92 0 0 1 92 -70Z" fill="${mix(ink, p.sky[2], 0.55)}"/><path d="M10 -161.500A92 92 0 0 1 92 -70H36C40 -110 30 -140 10 -161.500Z" fill="${mix(ink, p.sky[1], 0.4)}"/><path d="M-22 -70C-24 -110 -16 -140 -2 -162L16 -161C4 -138 0 -108 2 -70Z" fill="${p.light}"/><path d="M-22 -70C-24 -110 -16 -140 -2 -162L4 -162C-8 -138 -13 -108 -11 -70Z" fill="${p.accent}"/><path d="M-98 -74H98V-64H-98Z" fill="${ink}"/><path d="M-66 -46H-46V-20H-66ZM-30 -46H-10V-20H-30Z" fill="${p.accent}"/><path d="M44 0V-40C44 -50 62 -50 62 -40V0Z" fill="${p.light}" opacity=".9"/></g>`,
  );
  c.path(
    `M${n1(cx - 14 * u)} ${n1(gy - 182 * u)}L${n1(cx - 150 * u)} ${n1(-20 * u)}L${n1(cx + 90 * u)} ${n1(-20 * u)}L${n1(cx + 6 * u)} ${n1(gy - 182 * u)}Z`,
    c.fade([
      [0, p.light, 0],
      [1, p.light, 0.34],
    ]),
  );
  c.person(cx + 148 * u, gy + 24 * u, 44 * u, ink);
  c.grain(0.22);
}
