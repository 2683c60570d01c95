import { mix, n1, noise1, type Point, poly } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function stone(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    base = H * (c.tall ? 0.66 : 0.72);
  c.sky(0.68);
  c.rect(
    c.glow(
      [
        [0, p.light, 0.8],
        [0.4, p.light, 0.2],
        [1, p.light, 0],
      ],
      cx - 260 * u,
      H * 0.5,
      620 * u,
    ),
  );
  const peak = (px: number, py: number, wl: number, wr: number) => {
    const L: Point[] = [];
    const R: Point[] = [];
    const M: Point[] = [];
    for (let i = 0; i <= 16; i++) {
      const t = i / 16,
        y = py + (base - py) * t ** 0.86;
      L.push([px - wl * t ** 1.12 + r(-5, 5) * u, y]);
      R.push([px + wr * t ** 1.12 + r(-5, 5) * u, y]);
      M.push([px + (Math.sin(i * 1.9) * 22 * t + (wr / u) * 0.1 * t) * u, y]);
    }
    c.path(
      `${poly([...L.slice().reverse(), ...R])}Z`,
      c.fade([
        [0, '#fffaf2'],
        [0.24, mix(p.light, p.far, 0.3)],
        [0.42, p.far],
        [1, mix(p.far, p.sky[2], 0.6)],
      ]),
    );
    c.path(
      `${poly([...M.slice().reverse(), ...R])}Z`,
      c.fade([
        [0, mix(p.sky[1], '#ffffff', 0.28)],
        [0.4, mix(p.sky[1], p.far, 0.55)],
        [1, mix(p.far, p.sky[2], 0.5)],
      ]),
      'opacity=".9"',
    );
  };
  peak(cx + 230 * u, H * 0.42, 230 * u, 330 * u);
  peak(cx - 70 * u, H * (c.tall ? 0.32 : 0.2), 400 * u, 360 * u);
  c.mist(base - 20 * u, 240 * u, p.sky[3], 0.85);
  const nz = noise1(r, 3, 0.4);
  c.path(c.ridge(base - 8 * u, 24 * u, 0.003 / u, nz, 3), mix(p.far, p.accent, 0.25));
  const kx = cx + (c.wide ? 60 : 40) * u,
    ky = base + 14 * u,
    k = 1.3 * u,
    a = mix(p.accent, p.light, 0.22),
    b = mix(p.accent, p.near, 0.5);
  c.add(
    `<g transform="translate(${n1(kx)} ${n1(ky)}) scale(${k.toFixed(3)})"><path d="M-78 6V-66L-40 -92L0 -66V6Z" fill="${a}"/><path d="M0 6V-66L62 -66V6Z" fill="${b}"/><path d="M-78 -66L-40 -92L36 -92L62 -66H0L-40 -92Z" fill="${mix(b, p.near, 0.3)}"/><path d="M-40 -92L0 -66H62L36 -92Z" fill="${mix(b, p.near, 0.25)}"/><path d="M-30 -84V-128H-4V-84Z" fill="${a}"/><path d="M-4 -84V-128H22V-84Z" fill="${b}"/><path d="M-36 -126L-4 -186L28 -126Z" fill="${mix(a, p.light, 0.1)}"/><path d="M-4 -186L28 -126H-4Z" fill="${mix(b, p.near, 0.3)}"/><path d="M-5.500 -204H-2.500V-184H-5.500ZM-10 -199H2V-196H-10Z" fill="${b}"/><path d="M-46 6V-26C-46 -36 -34 -36 -34 -26V6Z" fill="${p.near}"/><path d="M-20 -98H-14V-116H-20ZM6 -98H12V-116H6Z" fill="${p.near}" opacity=".8"/><path d="M24 -22H32V-46H24Z" fill="${p.near}" opacity=".6"/></g>`,
  );
  c.path(
    c.ridge(base + 46 * u, 18 * u, 0.0026 / u, nz, 40),
    c.fade([
      [0, mix(p.accent, p.near, 0.45)],
      [0.3, p.near],
    ]),
  );
  for (let i = 0; i < (c.wide ? 11 : 6); i++) {
    const w = r(34, 54) * u,
      h = r(80, 138) * u,
      x = ((i + 0.5) / (c.wide ? 11 : 6)) * W + r(-24, 24) * u,
      y = base + (96 + (i % 2) * 54) * u,
      tilt = r(-4, 4);
    c.path(
      `M${n1(x + w * 0.4)} ${n1(y)}L${n1(x + w * 0.5 + 150 * u)} ${n1(y + 40 * u)}L${n1(x + 100 * u)} ${n1(y + 52 * u)}L${n1(x - w * 0.4)} ${n1(y)}Z`,
      '#000',
      'opacity=".22"',
    );
    c.add(
      `<g transform="translate(${n1(x)} ${n1(y)}) rotate(${n1(tilt)})"><path d="M${n1(-w / 2)} 0L${n1(-w / 2 + 3)} ${n1(-h)}Q0 ${n1(-h * 1.13)} ${n1(w / 2 - 3)} ${n1(-h)}L${n1(w / 2)} 0Z" fill="${c.fade(
        [
          [0, mix(p.accent, p.light, 0.5)],
          [0.42, mix(p.accent, p.far, 0.4)],
          [1, mix(p.near, p.accent, 0.3)],
        ],
        0,
        0,
        1,
        0.5,
      )}"/><g fill="none" stroke="${p.near}" stroke-width="${n1(1.6 * u)}" opacity=".5"><circle cx="0" cy="${n1(-h * 0.66)}" r="${n1(w * 0.27)}"/><circle cx="0" cy="${n1(-h * 0.66)}" r="${n1(w * 0.14)}"/><path d="M0 ${n1(-h * 0.46)}V${n1(-h * 0.16)}M${n1(-w * 0.2)} ${n1(-h * 0.3)}H${n1(w * 0.2)}"/></g></g>`,
    );
  }
  c.rect(
    c.fade([
      [0, p.near, 0],
      [1, p.near, 0.92],
    ]),
    0,
    H * 0.78,
    W,
    H * 0.22,
  );
  c.grain(0.24);
}
