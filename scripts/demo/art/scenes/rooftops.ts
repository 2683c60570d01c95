import { mix, n1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

/** An old quarter at sunset, layer over layer of roofs and domes; a line of washing and two cats. */
export function rooftops(c: Sheet): void {
  const { W, H, u, p, r, cx } = c;
  const base = H * (c.tall ? 0.5 : 0.52);
  c.sky(0.66);
  const sx = cx + 70 * u;
  c.rect(
    c.glow(
      [
        [0, p.light, 0.95],
        [0.24, p.light, 0.4],
        [1, p.light, 0],
      ],
      sx,
      base - 70 * u,
      560 * u,
    ),
  );
  c.disc(
    sx,
    base - 80 * u,
    108 * u,
    c.fade([
      [0, p.light],
      [1, mix(p.light, p.accent, 0.55)],
    ]),
  );
  c.haze(p.light, 0.3, 0.0016, 0.01);
  const layers = 5;
  for (let layer = 0; layer < layers; layer++) {
    const t = layer / (layers - 1);
    const y0 = base + (-30 + layer * 74) * u;
    const tone = mix(mix(p.sky[3], p.far, 0.28 + t * 0.5), p.near, t ** 1.3 * 0.86);
    let shapes = '';
    let windows = '';
    for (let x = -60 * u; x < W + 60 * u; ) {
      const w = r(54, 130) * (0.6 + t * 0.7) * u;
      const h = r(20, 96) * (0.7 + t * 0.5) * u;
      const top = y0 - h;
      const kind = r();
      const mid = x + w / 2;
      shapes += `M${n1(x)} ${H + 20}V${n1(top)}`;
      if (kind < 0.26 && layer < 4)
        shapes += `H${n1(mid - w * 0.34)}V${n1(top - w * 0.1)}C${n1(mid - w * 0.44)} ${n1(top - w * 0.42)} ${n1(mid - w * 0.12)} ${n1(top - w * 0.52)} ${n1(mid)} ${n1(top - w * 0.74)}C${n1(mid + w * 0.12)} ${n1(top - w * 0.52)} ${n1(mid + w * 0.44)} ${n1(top - w * 0.42)} ${n1(mid + w * 0.34)} ${n1(top - w * 0.1)}V${n1(top)}H${n1(x + w)}`;
      else if (kind < 0.58) shapes += `L${n1(mid)} ${n1(top - w * 0.34)}L${n1(x + w)} ${n1(top)}`;
      else if (kind < 0.7 && layer < 3)
        shapes += `H${n1(mid - 9 * u)}V${n1(top - 120 * u)}C${n1(mid - 12 * u)} ${n1(top - 138 * u)} ${n1(mid)} ${n1(top - 146 * u)} ${n1(mid)} ${n1(top - 160 * u)}C${n1(mid)} ${n1(top - 146 * u)} ${n1(mid + 12 * u)} ${n1(top - 138 * u)} ${n1(mid + 9 * u)} ${n1(top - 120 * u)}V${n1(top)}H${n1(x + w)}`;
      else shapes += `H${n1(x + w * 0.66)}V${n1(top - 22 * u)}H${n1(x + w * 0.82)}V${n1(top)}H${n1(x + w)}`;
      shapes += `V${H + 20}Z`;
      if (layer > 0)
        for (let k = 0; k < 3; k++) {
          if (r() > 0.5) continue;
          const ww = 9 * (0.7 + t) * u;
          windows += `<rect x="${n1(x + w * (0.16 + k * 0.26))}" y="${n1(top + r(16, 54) * u)}" width="${n1(ww)}" height="${n1(ww * 1.5)}" rx="${n1(ww * 0.4)}" opacity="${r(0.5, 1).toFixed(2)}"/>`;
        }
      x += w * r(0.9, 1.04);
    }
    c.path(
      shapes,
      c.fade(
        [
          [0, mix(tone, p.light, 0.2 * (1 - t))],
          [0.5, mix(tone, p.near, 0.3)],
        ],
        0,
        y0 - 160 * u,
        0,
        y0 + 160 * u,
        true,
      ),
    );
    c.add(`<g fill="${mix(p.light, p.accent, 0.3)}">${windows}</g>`);
    if (layer < 4) c.mist(y0 + 46 * u, 96 * u, p.sky[3], 0.34 * (1 - t));
  }
  const ly = base + 170 * u;
  const ink = mix(p.near, '#000000', 0.25);
  const from = cx - (c.wide ? 360 : 250) * u;
  const to = cx + (c.wide ? 320 : 250) * u;
  c.line(
    `M${n1(from)} ${n1(ly)}Q${n1((from + to) / 2)} ${n1(ly + 70 * u)} ${n1(to)} ${n1(ly - 10 * u)}M${n1(from)} ${n1(ly - 30 * u)}V${H}M${n1(to)} ${n1(ly - 40 * u)}V${H}`,
    ink,
    n1(4 * u),
  );
  const cloths = [p.accent, p.light, p.sky[2], p.light, p.accent, p.sky[3]] as const;
  cloths.forEach((colour, i) => {
    const t = (i + 0.7) / 6.6;
    const x = from + (to - from) * t;
    const y = ly + 4 * t * (1 - t) * 36 * u - 10 * u * t;
    const w = (c.wide ? 62 : 48) * u;
    const h = r(54, 86) * u;
    c.path(
      `M${n1(x)} ${n1(y)}L${n1(x + w)} ${n1(y + 2 * u)}C${n1(x + w + 8 * u)} ${n1(y + h * 0.5)} ${n1(x + w - 8 * u)} ${n1(y + h * 0.7)} ${n1(x + w + 5 * u)} ${n1(y + h)}C${n1(x + w * 0.6)} ${n1(y + h + 9 * u)} ${n1(x + w * 0.4)} ${n1(y + h - 9 * u)} ${n1(x + 3 * u)} ${n1(y + h)}Z`,
      c.fade(
        [
          [0, colour],
          [1, mix(colour, p.near, 0.4)],
        ],
        0,
        0,
        1,
        0.6,
      ),
    );
  });
  const roof = H * (c.tall ? 0.82 : 0.86);
  c.path(
    `M-20 ${H + 20}V${n1(roof + 40 * u)}L${n1(cx - 120 * u)} ${n1(roof)}L${W + 20} ${n1(roof + 70 * u)}V${H + 20}Z`,
    c.fade([
      [0, mix(p.near, p.far, 0.22)],
      [1, p.near],
    ]),
  );
  const cat = (x: number, y: number, flip: number): void =>
    c.add(
      `<g transform="translate(${n1(x)} ${n1(y)}) scale(${(flip * u).toFixed(3)} ${u.toFixed(3)})" fill="${ink}"><path d="M-18 4C-24 -22 -16 -44 -4 -50L-8 -70L2 -62H12L22 -70L20 -50C24 -40 20 -34 14 -32C20 -18 20 -6 18 4Z"/><path d="M-16 2C-40 6 -54 -8 -46 -34" fill="none" stroke="${ink}" stroke-width="6" stroke-linecap="round"/></g>`,
    );
  cat(cx - 40 * u, roof + 18 * u, 1.2);
  cat(cx + 34 * u, roof + 30 * u, -1);
  c.grain(0.24);
}
