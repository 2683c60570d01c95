import { mix, n1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

const QUEEN =
  'M-46 0H46V-14L34 -24C30 -70 22 -120 20 -164H28V-176H20L44 -238L22 -214L18 -250L0 -218L-18 -250L-22 -214L-44 -238L-20 -176H-28V-164H-20C-22 -120 -30 -70 -34 -24L-46 -14Z';
const PAWN =
  'M-34 0H34V-12L24 -20C20 -44 12 -62 11 -78H18V-86H12C26 -96 24 -130 0 -130C-24 -130 -26 -96 -12 -86H-18V-78H-11C-12 -62 -20 -44 -24 -20L-34 -12Z';

/** A red queen alone on a board whose squares run into the dark; one window of light, one long shadow. */
export function chess(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  const horizon = H * (c.tall ? 0.4 : 0.44);
  const depth = H - horizon;
  c.rect(
    c.fade([
      [0, p.near],
      [horizon / H, mix(p.sky[1], p.sky[2], 0.55)],
      [1, p.near],
    ]),
  );
  c.rect(
    c.glow(
      [
        [0, p.sky[3], 0.85],
        [0.4, p.sky[2], 0.4],
        [1, p.sky[2], 0],
      ],
      cx,
      horizon - 40 * u,
      560 * u,
    ),
  );
  c.haze(p.light, 0.22, 0.002, 0.006);
  const floor = c.clip(`<rect x="0" y="${n1(horizon)}" width="${W}" height="${n1(depth)}"/>`);
  const at = (row: number): number => horizon + depth * (1.25 / (1.25 + (10 - row) * 0.62)) ** 1.7 * 1.2 - depth * 0.02;
  const spread = (y: number): number => 14 * u + ((y - horizon) / depth) * 190 * u;
  let light = '';
  for (let row = 0; row < 11; row++) {
    const near = at(row + 1);
    const far = at(row);
    for (let col = -16; col < 16; col++) {
      if ((row + col) % 2) continue;
      const a = spread(far);
      const b = spread(near);
      light += `M${n1(cx + col * a)} ${n1(far)}H${n1(cx + (col + 1) * a)}L${n1(cx + (col + 1) * b)} ${n1(near)}H${n1(cx + col * b)}Z`;
    }
  }
  c.add(`<g clip-path="${floor}">`);
  c.rect(mix(p.near, p.far, 0.3), 0, horizon, W, depth);
  c.path(
    light,
    c.fade(
      [
        [0, mix(p.sky[3], p.light, 0.3)],
        [0.5, mix(p.sky[2], p.sky[3], 0.45)],
        [1, mix(p.sky[2], p.near, 0.35)],
      ],
      0,
      horizon,
      0,
      H,
      true,
    ),
  );
  c.add('</g>');
  c.mist(horizon, 90 * u, p.sky[3], 0.5);
  const base = H * (c.tall ? 0.66 : 0.8);
  const size = (c.tall ? 1.42 : 1.6) * u;
  const soft = c.blur(7 * u);
  c.add(
    `<g transform="translate(${n1(cx)} ${n1(base)}) skewX(-52) scale(${size.toFixed(3)} ${(-size * 0.62).toFixed(3)})" filter="${soft}" opacity=".6"><path d="${QUEEN}" fill="#000"/></g>`,
  );
  const piece = (x: number, y: number, scale: number, d: string, lit: string, dark: string): void => {
    const paint = c.fade(
      [
        [0, mix(lit, '#ffffff', 0.35)],
        [0.3, lit],
        [0.7, dark],
        [1, mix(dark, '#000000', 0.5)],
      ],
      0,
      0,
      1,
      0,
    );
    c.add(`<g transform="translate(${n1(x)} ${n1(y)}) scale(${(scale * u).toFixed(3)})"><path d="${d}" fill="${paint}"/></g>`);
  };
  const stone = mix(p.near, p.far, 0.4);
  for (const [x, y, s] of [
    [-330, 0.44, 0.34],
    [-230, 0.45, 0.36],
    [-120, 0.445, 0.35],
    [110, 0.45, 0.36],
    [226, 0.44, 0.34],
    [330, 0.45, 0.35],
    [-450, 0.45, 0.35],
    [440, 0.447, 0.35],
  ] as const)
    if (Math.abs(x) < (c.tall ? 260 : 500))
      piece(cx + x * u, horizon + depth * (y - 0.37) + r(-4, 4) * u, s * (c.tall ? 1.1 : 1.25), PAWN, stone, p.near);
  piece(cx, base, size / u, QUEEN, p.accent, mix(p.accent, p.near, 0.6));
  c.add(
    `<g transform="translate(${n1(cx)} ${n1(base)}) scale(${size.toFixed(3)})" fill="${p.light}"><path d="M-27 -170H27V-166H-27Z" opacity=".8"/>${[-44, -18, 18, 44].map((x, i) => `<circle cx="${x}" cy="${i === 0 || i === 3 ? -242 : -254}" r="5.500"/>`).join('')}<path d="M-34 -22C-30 -70 -23 -118 -20 -160L-14 -160C-18 -110 -22 -66 -24 -22Z" opacity=".35"/></g>`,
  );
  c.path(
    `M${n1(cx - 420 * u)} ${n1(-20 * u)}L${n1(cx - 250 * u)} ${n1(-20 * u)}L${n1(cx + 210 * u)} ${n1(base + 20 * u)}L${n1(cx - 170 * u)} ${n1(base + 30 * u)}Z`,
    c.fade([
      [0, p.light, 0.36],
      [1, p.light, 0],
    ]),
    'style="mix-blend-mode:screen"',
  );
  c.rect(
    c.glow(
      [
        [0.3, p.near, 0],
        [1, p.near, 0.85],
      ],
      cx,
      base - 130 * u,
      (c.wide ? 900 : 640) * u,
    ),
  );
  c.grain(0.28);
}
