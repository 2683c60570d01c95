import { mix, n1, noise1, type Point, poly } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

const WING =
  'M0 0C-26 -30 -70 -58 -128 -56C-176 -54 -216 -36 -262 -6L-238 -8L-268 14L-238 8L-262 34L-226 22L-244 48L-206 32C-170 30 -120 34 -84 42C-56 48 -28 46 -6 36Z';

/** An eagle over folded mountains and a river that catches the sun; a yurt smokes below. */
export function eagle(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  const floor = H * (c.tall ? 0.66 : 0.72);
  c.sky(0.62);
  c.rect(
    c.glow(
      [
        [0, p.light, 0.9],
        [0.3, p.light, 0.35],
        [1, p.light, 0],
      ],
      cx + 60 * u,
      floor - 220 * u,
      560 * u,
    ),
  );
  c.haze(p.light, 0.28, 0.0016, 0.01);
  const nz = noise1(r, 6, 0.5);
  const fold = (base: number, amp: number, f: number, off: number, lit: string, dark: string): void => {
    const edge: Point[] = [];
    for (let x = -20; x <= W + 20; x += W / 150) edge.push([x, base - Math.abs(nz((x * f) / u + off)) * amp]);
    c.path(
      `${poly(edge)}L${W + 20} ${H + 20}L-20 ${H + 20}Z`,
      c.fade(
        [
          [0, lit],
          [0.7, dark],
        ],
        0,
        base - amp,
        0,
        base + 140 * u,
        true,
      ),
    );
    let creases = '';
    for (let i = 4; i < edge.length - 6; i += 5) {
      const [x, y] = edge[i] ?? [0, 0];
      creases += `M${n1(x)} ${n1(y)}q${n1(r(-10, 26) * u)} ${n1(46 * u)} ${n1(r(-20, 50) * u)} ${n1(r(80, 150) * u)}l${n1(-22 * u)} ${n1(6 * u)}q${n1(-12 * u)} ${n1(-60 * u)} ${n1(-28 * u)} ${n1(-90 * u)}Z`;
    }
    c.path(creases, dark, 'opacity=".45"');
  };
  fold(floor - 130 * u, 190 * u, 0.0031, 3, mix(p.light, p.sky[2], 0.3), mix(p.sky[2], p.sky[3], 0.4));
  c.mist(floor - 110 * u, 170 * u, p.sky[3], 0.7);
  fold(floor - 60 * u, 150 * u, 0.0026, 40, mix(p.far, p.sky[3], 0.4), p.far);
  c.mist(floor - 30 * u, 130 * u, p.sky[3], 0.5);
  fold(floor + 20 * u, 110 * u, 0.0022, 90, mix(p.far, p.sky[3], 0.12), mix(p.far, p.near, 0.55));
  c.path(
    `M-20 ${n1(floor + 10 * u)}C${n1(W * 0.3)} ${n1(floor - 14 * u)} ${n1(W * 0.7)} ${n1(floor + 4 * u)} ${W + 20} ${n1(floor - 6 * u)}L${W + 20} ${H + 20}L-20 ${H + 20}Z`,
    c.fade(
      [
        [0, mix(p.far, p.near, 0.35)],
        [0.6, p.near],
      ],
      0,
      floor,
      0,
      H,
      true,
    ),
  );
  const rx = cx + 20 * u;
  const river = `M${n1(rx + 120 * u)} ${n1(floor + 6 * u)}C${n1(rx + 20 * u)} ${n1(floor + 40 * u)} ${n1(rx + 210 * u)} ${n1(floor + 60 * u)} ${n1(rx + 60 * u)} ${n1(floor + 96 * u)}C${n1(rx - 130 * u)} ${n1(floor + 140 * u)} ${n1(rx + 60 * u)} ${n1(floor + 190 * u)} ${n1(rx - 240 * u)} ${H + 20}H${n1(rx + 60 * u)}C${n1(rx + 190 * u)} ${n1(floor + 190 * u)} ${n1(rx - 20 * u)} ${n1(floor + 150 * u)} ${n1(rx + 110 * u)} ${n1(floor + 102 * u)}C${n1(rx + 270 * u)} ${n1(floor + 64 * u)} ${n1(rx + 60 * u)} ${n1(floor + 42 * u)} ${n1(rx + 132 * u)} ${n1(floor + 6 * u)}Z`;
  c.path(
    river,
    c.fade(
      [
        [0, p.light],
        [0.5, mix(p.sky[3], p.sky[2], 0.4)],
        [1, p.sky[1]],
      ],
      0,
      floor,
      0,
      H,
      true,
    ),
    'opacity=".9"',
  );
  const yx = cx + (c.wide ? 310 : 190) * u;
  const yy = floor + 74 * u;
  c.add(
    `<g transform="translate(${n1(yx)} ${n1(yy)}) scale(${(1.1 * u).toFixed(3)})"><path d="M-46 0V-26C-40 -46 -16 -56 0 -58C16 -56 40 -46 46 -26V0Z" fill="${mix(p.light, p.sky[3], 0.25)}"/><path d="M6 0V-57C20 -54 40 -46 46 -26V0Z" fill="${mix(p.far, p.light, 0.35)}"/><path d="M-46 -26H46V-20H-46Z" fill="${p.accent}"/><path d="M-10 0V-22H8V0Z" fill="${p.near}"/><path d="M0 -60C-10 -84 16 -96 4 -122C-4 -140 14 -150 10 -166" fill="none" stroke="${p.light}" stroke-width="4" stroke-linecap="round" opacity=".4"/></g>`,
  );
  const ex = cx - (c.wide ? 60 : 6) * u;
  const ey = H * (c.tall ? 0.3 : 0.27);
  const ink = mix(p.near, '#000000', 0.2);
  const lit = mix(p.near, p.far, 0.24);
  c.add(
    `<g transform="translate(${n1(ex)} ${n1(ey)}) rotate(-9) scale(${((c.tall ? 0.94 : 1.12) * u).toFixed(3)})"><path d="${WING}" fill="${ink}"/><g transform="scale(-1 1)"><path d="${WING}" fill="${lit}"/></g><path d="M-22 20C-22 -6 -14 -34 0 -44C14 -34 22 -6 22 20C20 48 28 66 34 86L12 76L0 92L-12 76L-34 86C-28 66 -20 48 -22 20Z" fill="${mix(ink, lit, 0.4)}"/><path d="M-11 -34C-12 -54 12 -54 11 -34L0 -20Z" fill="${mix(ink, p.light, 0.62)}"/><path d="M-4 -47L0 -58L4 -47Z" fill="${p.accent}"/><path d="M-200 26C-150 2 -100 -4 -40 8M200 26C150 2 100 -4 40 8" fill="none" stroke="${p.light}" stroke-width="2.500" opacity=".35"/></g>`,
  );
  c.rect(
    c.fade([
      [0, p.near, 0],
      [1, p.near, 0.85],
    ]),
    0,
    H * 0.8,
    W,
    H * 0.2,
  );
  c.grain(0.24);
}
