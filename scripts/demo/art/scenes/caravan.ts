import { mix, n1, noise1, type Point, poly } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

const CAMEL =
  'M-58 0L-55 -34C-66 -40 -70 -56 -62 -66C-66 -58 -70 -46 -70 -36L-72 -37C-72 -50 -70 -64 -60 -71C-52 -76 -46 -76 -40 -76C-36 -96 -24 -104 -14 -78C-8 -74 0 -74 6 -77C14 -104 28 -100 34 -75C44 -70 52 -74 57 -86C61 -96 60 -108 63 -116C66 -125 76 -126 82 -120L97 -112C100 -109 98 -105 93 -104L82 -103C77 -101 76 -96 74 -86C70 -66 62 -50 51 -44L53 0H47L42 -36L38 -34L35 0H29L29 -36C12 -30 -14 -30 -30 -35L-34 0H-40L-42 -34L-47 -35L-52 0Z';

/** A caravan on a crest under a crescent; its reflection of stars is the road ahead. */
export function caravan(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  const ground = H * (c.tall ? 0.62 : 0.68);
  c.sky(0.78);
  c.stars(c.wide ? 420 : 240, ground * 0.95);
  let way = '';
  for (let i = 0; i < (c.wide ? 900 : 520); i++) {
    const t = r(-0.1, 1.1);
    const spread = (r() + r() + r() - 1.5) * 150 * u;
    way += `<circle cx="${n1(cx - 520 * u + t * 1000 * u + spread * 0.5)}" cy="${n1(-40 * u + t * 560 * u + spread)}" r="${n1(r(0.4, 1.5) * u)}" opacity="${r(0.15, 0.75).toFixed(2)}"/>`;
  }
  c.add(`<g fill="${mix(p.sky[3], '#ffffff', 0.5)}">${way}</g>`);
  const mx = cx + 150 * u;
  const my = H * (c.tall ? 0.2 : 0.24);
  c.rect(
    c.glow(
      [
        [0, p.light, 0.45],
        [0.2, p.light, 0.16],
        [1, p.light, 0],
      ],
      mx,
      my,
      420 * u,
    ),
  );
  c.path(
    `M${n1(mx + 10 * u)} ${n1(my - 66 * u)}A66 66 0 1 0 ${n1(mx + 62 * u)} ${n1(my + 30 * u)}A54 54 0 1 1 ${n1(mx + 10 * u)} ${n1(my - 66 * u)}Z`
      .replaceAll('A66 66', `A${n1(66 * u)} ${n1(66 * u)}`)
      .replaceAll('A54 54', `A${n1(54 * u)} ${n1(54 * u)}`),
    p.light,
  );
  c.rect(
    c.glow(
      [
        [0, p.sky[3], 0.9],
        [1, p.sky[3], 0],
      ],
      cx - 60 * u,
      ground,
      520 * u,
    ),
  );
  const nz = noise1(r, 3, 0.4);
  c.path(
    c.ridge(ground - 40 * u, 26 * u, 0.003 / u, nz, 4),
    c.fade([
      [0, mix(p.far, p.sky[3], 0.35)],
      [0.5, p.far],
    ]),
  );
  c.mist(ground - 10 * u, 120 * u, p.sky[3], 0.35);
  const crest = (x: number): number => ground + 30 * u + Math.sin((x - cx) / (300 * u)) * 26 * u + ((x - cx) / (700 * u)) ** 2 * 40 * u;
  const edge: Point[] = [];
  for (let x = -20; x <= W + 20; x += W / 90) edge.push([x, crest(x)]);
  c.path(
    `${poly(edge)}L${W + 20} ${H + 20}L-20 ${H + 20}Z`,
    c.fade(
      [
        [0, mix(p.far, p.near, 0.45)],
        [0.5, p.near],
      ],
      0,
      ground,
      0,
      H,
      true,
    ),
  );
  c.line(poly(edge), p.accent, n1(2.4 * u), 'opacity=".55"');
  const ink = mix(p.near, '#000000', 0.3);
  const size = (c.wide ? 1.06 : 0.86) * u;
  let rope = '';
  for (let i = 0; i < 5; i++) {
    const x = cx + (i - 2) * (c.wide ? 150 : 116) * u;
    const y = crest(x) + 3 * u;
    c.add(
      `<g transform="translate(${n1(x)} ${n1(y)}) scale(${(size * (1 - Math.abs(i - 2) * 0.03)).toFixed(3)})"><path d="${CAMEL}" fill="${ink}"/><path d="M-20 -66H20L26 -40H-26Z" fill="${i % 2 ? mix(p.accent, p.near, 0.2) : mix(p.accent, p.far, 0.55)}"/><path d="M-20 -58H22M-23 -48H25" stroke="${p.light}" stroke-width="2" opacity=".6"/></g>`,
    );
    if (i < 4) rope += `M${n1(x + 90 * size)} ${n1(y - 104 * size)}q${n1(24 * u)} ${n1(34 * u)} ${n1(46 * u)} ${n1(30 * u)}`;
  }
  c.line(rope, ink, n1(1.8 * u));
  const lead = cx + (c.wide ? 410 : 300) * u;
  if (c.wide) c.person(lead, crest(lead) + 3 * u, 74 * u, ink);
  let ripple = '';
  for (let i = 0; i < 30; i++) {
    const y = ground + 90 * u + i * i * 0.4 * u + i * 9 * u;
    ripple += `M-20 ${n1(y + r(-8, 8) * u)}C${n1(W * 0.3)} ${n1(y + r(-24, 24) * u)} ${n1(W * 0.7)} ${n1(y + r(-24, 24) * u)} ${W + 20} ${n1(y + r(-8, 20) * u)}`;
  }
  c.line(ripple, p.accent, n1(1.4 * u), 'opacity=".14"');
  c.grain(0.24);
}
