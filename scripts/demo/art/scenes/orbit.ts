import { mix, n1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

/** A small capsule crosses the rings of a banded planet. */
export function orbit(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  c.rect(
    c.fade(
      [
        [0, p.near],
        [0.5, p.sky[1]],
        [1, p.near],
      ],
      0,
      0,
      1,
      1,
    ),
  );
  c.haze(p.sky[2], 0.75, 0.0022, 0.0034);
  c.stars(c.wide ? 520 : 320, H * 1.4, 1);
  const px = cx + (c.wide ? 60 : 50) * u;
  const py = H * (c.tall ? 0.4 : 0.46);
  const radius = (c.tall ? 216 : 250) * u;
  const ring = (from: number, to: number, half: 'back' | 'front'): void => {
    const clip = c.clip(`<rect x="-400" y="${half === 'back' ? -900 : 0}" width="2400" height="900" transform="translate(0 0)"/>`);
    const lines: string[] = [];
    for (let q = from; q < to; q += 3.4) {
      if (Math.abs(q - 372) < 9) continue;
      const tone = r();
      lines.push(
        `<ellipse rx="${n1(q)}" ry="${n1(q * 0.2)}" stroke="${tone < 0.3 ? p.accent : tone < 0.7 ? p.sky[3] : p.light}" stroke-width="${n1(r(1, 3))}" opacity="${r(0.25, 0.85).toFixed(2)}"/>`,
      );
    }
    c.add(
      `<g transform="translate(${n1(px)} ${n1(py)}) rotate(-22) scale(${(radius / 216).toFixed(3)})"><g clip-path="${clip}" fill="none">${lines.join('')}</g></g>`,
    );
  };
  c.rect(
    c.glow(
      [
        [0.3, p.accent, 0.55],
        [0.55, p.sky[2], 0.3],
        [1, p.sky[2], 0],
      ],
      px,
      py,
      radius * 2.2,
    ),
  );
  ring(282, 450, 'back');
  const disc = c.clip(`<circle cx="${n1(px)}" cy="${n1(py)}" r="${n1(radius)}"/>`);
  c.add(`<g clip-path="${disc}"><g transform="rotate(-22 ${n1(px)} ${n1(py)})">`);
  c.rect(p.sky[3], px - radius, py - radius, radius * 2, radius * 2);
  for (let y = -radius; y < radius; ) {
    const h = r(8, 34) * u;
    const colour = mix(mix(p.accent, p.sky[3], r()), r() < 0.5 ? p.light : p.sky[2], r(0.1, 0.55));
    const wave = r(-10, 10) * u;
    c.path(
      `M${n1(px - radius)} ${n1(py + y)}q${n1(radius * 0.5)} ${n1(wave)} ${n1(radius)} 0t${n1(radius)} 0v${n1(h + 6 * u)}q${n1(-radius * 0.5)} ${n1(-wave)} ${n1(-radius)} 0t${n1(-radius)} 0Z`,
      colour,
      'opacity=".85"',
    );
    y += h;
  }
  c.add(
    `<ellipse cx="${n1(px - 60 * u)}" cy="${n1(py + 86 * u)}" rx="${n1(52 * u)}" ry="${n1(20 * u)}" fill="${mix(p.accent, p.near, 0.25)}" opacity=".7"/><ellipse cx="${n1(px - 64 * u)}" cy="${n1(py + 84 * u)}" rx="${n1(30 * u)}" ry="${n1(11 * u)}" fill="${p.light}" opacity=".4"/></g>`,
  );
  c.add(
    `<ellipse cx="${n1(px)}" cy="${n1(py + 4 * u)}" rx="${n1(radius * 2)}" ry="${n1(34 * u)}" fill="${p.near}" opacity=".4" transform="rotate(-22 ${n1(px)} ${n1(py)})"/>`,
  );
  c.rect(
    c.glow(
      [
        [0, '#ffffff', 0.3],
        [0.35, p.near, 0],
        [0.72, p.near, 0.62],
        [1, p.near, 0.96],
      ],
      px - radius * 0.52,
      py - radius * 0.5,
      radius * 1.75,
    ),
  );
  c.add('</g>');
  ring(282, 450, 'front');
  const mx = px - (c.wide ? 540 : 236) * u;
  const my = H * (c.tall ? 0.13 : 0.2);
  c.disc(
    mx,
    my,
    40 * u,
    c.glow(
      [
        [0, p.light],
        [0.5, mix(p.sky[3], p.far, 0.3)],
        [1, p.near],
      ],
      mx - 14 * u,
      my - 14 * u,
      62 * u,
    ),
  );
  const sx = cx - (c.wide ? 260 : 150) * u;
  const sy = H * (c.tall ? 0.6 : 0.7);
  c.line(
    `M${n1(sx - 40 * u)} ${n1(sy + 20 * u)}C${n1(sx - 240 * u)} ${n1(sy + 110 * u)} ${n1(sx - 400 * u)} ${n1(sy + 190 * u)} ${n1(sx - 760 * u)} ${n1(sy + 250 * u)}`,
    c.fade(
      [
        [0, p.light, 0],
        [1, p.light, 0.75],
      ],
      0,
      0,
      1,
      0,
    ),
    n1(3 * u),
  );
  c.add(
    `<g transform="translate(${n1(sx)} ${n1(sy)}) rotate(-22) scale(${(0.92 * u).toFixed(3)})"><path d="M-96 -10H-34V10H-96ZM-96 -34H-60V-14H-96ZM-96 14H-60V34H-96Z" fill="${mix(p.sky[1], p.light, 0.2)}"/><path d="M-90 -32V-16M-78 -32V-16M-66 -32V-16M-90 16V32M-78 16V32M-66 16V32" stroke="${p.accent}" stroke-width="2"/><path d="M-36 -26H20C44 -20 58 -8 62 0C58 8 44 20 20 26H-36Z" fill="${mix(p.light, p.sky[2], 0.12)}"/><path d="M-36 4H62C58 12 44 20 20 26H-36Z" fill="${mix(p.sky[2], p.near, 0.3)}"/><circle cx="22" cy="-6" r="9" fill="${p.near}"/><circle cx="20" cy="-8" r="3" fill="${p.accent}"/><path d="M-20 -26H-10V26H-20Z" fill="${p.accent}"/></g>`,
  );
  c.grain(0.22);
}
