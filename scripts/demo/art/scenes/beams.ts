import { mix, n1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function beams(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    fy = H * (c.tall ? 0.66 : 0.74);
  c.rect(
    c.fade([
      [0, p.near],
      [0.5, p.sky[1]],
      [0.8, p.sky[0]],
      [1, p.near],
    ]),
  );
  c.rect(
    c.glow(
      [
        [0, p.sky[3], 0.85],
        [0.25, p.sky[2], 0.75],
        [1, p.sky[2], 0],
      ],
      cx,
      fy - 150 * u,
      520 * u,
    ),
  );
  const lw = (c.wide ? 520 : 360) * u;
  let led = '';
  const step = 15 * u;
  for (let y = fy - 330 * u; y < fy - 30 * u; y += step)
    for (let x = cx - lw / 2; x < cx + lw / 2; x += step) {
      const d = Math.hypot(x - cx, y - (fy - 180 * u)) / (190 * u),
        v = Math.max(0, Math.cos(d * 6.1) * (1 - d * 0.52));
      if (v > 0.06) led += `<circle cx="${n1(x)}" cy="${n1(y)}" r="${n1((1 + v * 5.6) * u)}" opacity="${(0.25 + v * 0.75).toFixed(2)}"/>`;
    }
  c.add(`<g fill="${p.light}">${led}</g>`);
  const f = c.blur(5 * u);
  let b = '';
  const n = c.wide ? 13 : 8;
  for (let i = 0; i < n; i++) {
    const x = (W * (i + 0.5)) / n,
      tilt = (cx - x) * r(-0.6, 1) + r(-160, 160) * u,
      w = r(34, 84) * u,
      col = r() < 0.38 ? p.accent : r() < 0.6 ? p.sky[3] : p.light;
    b += `<path d="M${n1(x - 4 * u)} 0H${n1(x + 4 * u)}L${n1(x + tilt + w)} ${n1(fy + 60 * u)}H${n1(x + tilt - w)}Z" fill="${c.fade([
      [0, col, 0.9],
      [0.5, col, 0.28],
      [1, col, 0],
    ])}"/>`;
  }
  c.add(`<g filter="${f}" style="mix-blend-mode:screen">${b}</g>`);
  c.rect('#000', 0, 0, W, 14 * u);
  for (let i = 0; i < n; i++) {
    const x = (W * (i + 0.5)) / n;
    c.disc(
      x,
      14 * u,
      26 * u,
      c.glow(
        [
          [0, '#fff', 1],
          [0.25, p.light, 0.7],
          [1, p.light, 0],
        ],
        x,
        14 * u,
        26 * u,
      ),
    );
  }
  c.haze(p.sky[3], 0.35, 0.004, 0.007);
  const ink = '#02030c',
    k = 1.5 * u;
  c.path(
    `M-20 ${n1(fy)}H${W + 20}V${H + 20}H-20Z`,
    c.fade([
      [0, mix(p.sky[2], p.near, 0.45)],
      [0.35, p.near],
    ]),
  );
  c.add(
    `<g transform="translate(${n1(cx)} ${n1(fy + 8 * u)}) scale(${k.toFixed(3)})" fill="${ink}"><circle cx="-2" cy="-101" r="9"/><path d="M-10 -91C-18 -86 -18 -70 -14 -52L-18 0H-8L-2 -44L8 0H18L10 -50C14 -66 14 -84 6 -91Z"/><path d="M-14 -82L-30 -62L-10 -52L-8 -60L-18 -64Z"/><path d="M8 -84L26 -66L14 -54L9 -60L14 -66Z"/><path d="M-22 -52C-30 -60 -18 -70 -8 -62L8 -66L46 -84L48 -80L12 -58C10 -46 -10 -38 -22 -52Z"/></g>`,
  );
  for (const [x, s] of [
    [-170, 1.1],
    [176, 1.12],
  ] as const)
    c.person(cx + x * u, fy + 4 * u, 118 * u * s, ink);
  c.add(`<path d="M${n1(cx + 128 * u)} ${n1(fy)}V${n1(fy - 74 * u)}H${n1(cx + 226 * u)}V${n1(fy)}Z" fill="${ink}"/>`);
  let crowd = '';
  for (let row = 0; row < 3; row++)
    for (let i = 0; i < (c.wide ? 34 : 15); i++) {
      const s = (26 + row * 12) * u,
        x = ((i + r(0.1, 0.9)) / (c.wide ? 34 : 15)) * W,
        y = fy + (88 + row * 62) * u + r(-14, 14) * u;
      crowd += `<g fill="${mix(mix(p.sky[1], p.near, 0.55), ink, 0.25 + row * 0.37)}"><circle cx="${n1(x)}" cy="${n1(y - s)}" r="${n1(s * 0.46)}"/><path d="M${n1(x - s * 1.05)} ${H + 20}L${n1(x - s * 0.95)} ${n1(y)}C${n1(x - s * 0.7)} ${n1(y - s * 0.62)} ${n1(x + s * 0.7)} ${n1(y - s * 0.62)} ${n1(x + s * 0.95)} ${n1(y)}L${n1(x + s * 1.05)} ${H + 20}Z"/>${r() < 0.34 ? `<path d="M${n1(x + s * 0.5)} ${n1(y)}L${n1(x + s * 0.72)} ${n1(y - s * 2.3)}L${n1(x + s * 1.02)} ${n1(y - s * 2.3)}L${n1(x + s)} ${n1(y + s * 0.2)}Z"/><circle cx="${n1(x + s * 0.88)}" cy="${n1(y - s * 2.42)}" r="${n1(s * 0.19)}"/>` : ''}</g>`;
    }
  c.add(crowd);
  if (c.tall)
    c.rect(
      c.fade([
        [0, ink, 0],
        [0.7, ink, 0.94],
      ]),
      0,
      H * 0.66,
      W,
      H * 0.34,
    );
  c.grain(0.24);
}
