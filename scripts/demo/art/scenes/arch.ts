import { mix, n1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function arch(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    fy = H * (c.tall ? 0.74 : 0.82);
  c.rect(
    c.fade([
      [0, p.sky[0]],
      [0.7, p.sky[1]],
      [1, p.near],
    ]),
  );
  const star = (x: number, y: number, s: number) => {
    let d = '';
    for (let i = 0; i < 16; i++) {
      const a = (i * Math.PI) / 8 - Math.PI / 2,
        q = s * (i % 2 ? 0.7 : 1);
      d += `${(i ? 'L' : 'M') + n1(x + Math.cos(a) * q)} ${n1(y + Math.sin(a) * q)}`;
    }
    return `${d}Z`;
  };
  let net = '',
    fills = '';
  const g = 66 * u;
  for (let j = -1; j < H / g + 1; j++)
    for (let i = -1; i < W / g + 1; i++) {
      const x = i * g + (c.wide ? cx % g : cx % g),
        y = j * g;
      net +=
        star(x, y, g * 0.46) +
        `M${n1(x + g * 0.46)} ${n1(y)}L${n1(x + g * 0.54)} ${n1(y)}M${n1(x)} ${n1(y + g * 0.46)}L${n1(x)} ${n1(y + g * 0.54)}` +
        star(x + g / 2, y + g / 2, g * 0.2);
      if (r() < 0.3) fills += star(x, y, g * 0.46);
    }
  c.path(fills, p.sky[2], 'opacity=".22"');
  c.line(net, p.accent, n1(1.5 * u), 'opacity=".4"');
  c.rect(
    c.glow(
      [
        [0, p.near, 0],
        [0.5, p.near, 0.1],
        [1, p.near, 0.85],
      ],
      cx,
      H * 0.5,
      (c.wide ? 900 : 620) * u,
    ),
  );
  const outline = (w: number, top: number, bot: number) => {
    const sp = top + (bot - top) * 0.42;
    return `M${n1(cx - w / 2)} ${n1(bot)}V${n1(sp)}C${n1(cx - w / 2)} ${n1(sp - (sp - top) * 0.56)} ${n1(cx - w * 0.2)} ${n1(top + (sp - top) * 0.18)} ${n1(cx)} ${n1(top)}C${n1(cx + w * 0.2)} ${n1(top + (sp - top) * 0.18)} ${n1(cx + w / 2)} ${n1(sp - (sp - top) * 0.56)} ${n1(cx + w / 2)} ${n1(sp)}V${n1(bot)}Z`;
  };
  const aw = (c.wide ? 620 : 500) * u;
  c.path(`M${n1(cx - aw * 0.58)} ${n1(fy)}V${n1(H * 0.035)}H${n1(cx + aw * 0.58)}V${n1(fy)}Z`, p.sky[0], 'opacity=".72"');
  c.line(`M${n1(cx - aw * 0.55)} ${n1(fy)}V${n1(H * 0.055)}H${n1(cx + aw * 0.55)}V${n1(fy)}`, p.accent, n1(2 * u), 'opacity=".75"');
  for (let i = 0; i < 6; i++) {
    const t = i / 5,
      w = aw * (1 - t * 0.56),
      top = H * 0.09 + t * 118 * u,
      col = mix(mix(p.sky[1], p.sky[2], t), p.sky[3], t * t * 0.8);
    c.path(
      outline(w, top, fy),
      c.fade([
        [0, mix(col, p.near, 0.3 - t * 0.3)],
        [1, col],
      ]),
    );
    c.line(outline(w, top, fy), p.accent, n1((i === 0 ? 4 : 1.8) * u), `opacity="${(0.5 + t * 0.4).toFixed(2)}"`);
  }
  const iw = aw * 0.44,
    cl = c.clip(`<path d="${outline(iw, H * 0.09 + 118 * u, fy)}"/>`);
  c.add(`<g clip-path="${cl}">`);
  c.rect(
    c.glow(
      [
        [0, '#ffffff', 1],
        [0.3, p.light, 1],
        [1, p.accent, 0.6],
      ],
      cx,
      fy - 120 * u,
      360 * u,
    ),
  );
  c.add('</g>');
  c.rect(
    c.glow(
      [
        [0, p.light, 0.55],
        [0.4, p.accent, 0.2],
        [1, p.accent, 0],
      ],
      cx,
      fy - 130 * u,
      430 * u,
    ),
    0,
    0,
    W,
    H,
    'style="mix-blend-mode:screen"',
  );
  c.path(
    `M-20 ${n1(fy)}H${W + 20}V${H + 20}H-20Z`,
    c.fade([
      [0, mix(p.near, p.sky[2], 0.35)],
      [0.4, p.near],
    ]),
  );
  c.path(
    `M${n1(cx - iw / 2)} ${n1(fy)}H${n1(cx + iw / 2)}L${n1(cx + iw * 1.5)} ${H + 20}H${n1(cx - iw * 1.5)}Z`,
    c.fade([
      [0, p.light, 0.85],
      [0.5, p.accent, 0.22],
      [1, p.accent, 0],
    ]),
  );
  const ink = '#04060f';
  c.add(
    `<g transform="translate(${n1(cx)} ${n1(fy + 16 * u)}) scale(${(1.72 * u).toFixed(3)})" fill="${ink}"><circle cx="0" cy="-92" r="9"/><path d="M-6 -83C-14 -80 -14 -66 -11 -52C-14 -36 -30 -12 -36 0H36C30 -12 14 -36 11 -52C14 -66 14 -80 6 -83Z"/><path d="M10 -74C22 -80 28 -92 24 -104L29 -106C36 -90 28 -70 12 -62Z"/><path d="M-10 -74C-22 -68 -30 -56 -26 -46L-21 -48C-22 -56 -16 -60 -8 -62Z"/></g>`,
  );
  let crowd = '';
  for (let i = 0; i < (c.wide ? 70 : 34); i++) {
    const x = r(0, W),
      y = H - r(0, 70) * u,
      s = r(24, 34) * u;
    crowd += `<circle cx="${n1(x)}" cy="${n1(y - s * 1.2)}" r="${n1(s * 0.42)}"/><path d="M${n1(x - s)} ${H + 20}C${n1(x - s)} ${n1(y - s * 0.8)} ${n1(x + s)} ${n1(y - s * 0.8)} ${n1(x + s)} ${H + 20}Z"/>`;
  }
  if (!c.tall) c.add(`<g fill="#03050d">${crowd}</g>`);
  if (c.tall)
    c.rect(
      c.fade([
        [0, '#03050d', 0],
        [0.6, '#03050d', 0.9],
      ]),
      0,
      H * 0.74,
      W,
      H * 0.26,
    );
  c.grain(0.24);
}
