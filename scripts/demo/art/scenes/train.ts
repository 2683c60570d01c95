import { mix, n1, noise1 } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function train(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    ww = (c.wide ? 700 : 470) * u,
    wh = 430 * u,
    x = cx - ww / 2,
    y = H * (c.tall ? 0.17 : 0.15),
    rad = 46 * u;
  c.rect(
    c.fade([
      [0, mix(p.near, p.far, 0.32)],
      [0.7, p.near],
      [1, '#000000'],
    ]),
  );
  for (let i = 0; i < W / (46 * u); i++) c.rect('#000', i * 46 * u, 0, 2 * u, H, 'opacity=".22"');
  const box = `<rect x="${n1(x)}" y="${n1(y)}" width="${n1(ww)}" height="${n1(wh)}" rx="${n1(rad)}"/>`,
    cl = c.clip(box);
  c.add(`<g clip-path="${cl}">`);
  c.rect(
    c.fade([
      [0, p.sky[0]],
      [0.3, p.sky[1]],
      [0.56, p.sky[2]],
      [0.74, p.sky[3]],
    ]),
    x,
    y,
    ww,
    wh,
  );
  const hz = y + wh * 0.66,
    sx = cx + 60 * u;
  c.disc(
    sx,
    hz - 22 * u,
    330 * u,
    c.glow(
      [
        [0, p.light, 0.9],
        [1, p.light, 0],
      ],
      sx,
      hz - 22 * u,
      330 * u,
    ),
  );
  c.disc(sx, hz - 20 * u, 52 * u, p.light);
  const nz = noise1(r, 4, 0.45);
  c.path(c.ridge(hz - 6 * u, 20 * u, 0.006 / u, nz, 2), p.far, 'opacity=".8"');
  c.path(c.ridge(hz + 24 * u, 12 * u, 0.004 / u, nz, 50), mix(p.far, p.near, 0.55));
  for (let i = 0; i < 60; i++) {
    const yy = hz + 26 * u + r() ** 1.4 * wh * 0.34,
      l = r(60, 320) * u;
    c.rect(
      r() < 0.3 ? p.accent : r() < 0.6 ? p.near : p.far,
      x + r(-0.2, 1) * ww,
      yy,
      l,
      r(1, 4) * u,
      `rx="${n1(2 * u)}" opacity="${r(0.15, 0.6).toFixed(2)}"`,
    );
  }
  for (const [f, w, b] of [
    [0.13, 9, 5],
    [0.86, 7, 4],
  ] as const) {
    const f1 = c.blur(b * u);
    c.rect(p.near, x + ww * f, y - 20 * u, w * u, wh, `filter="${f1}" opacity=".85"`);
    c.rect(p.near, x + ww * f - 34 * u, y + 60 * u, 76 * u, 5 * u, `filter="${f1}" opacity=".8"`);
  }
  c.line(
    `M${n1(x - 10)} ${n1(y + 66 * u)}Q${n1(cx)} ${n1(y + 128 * u)} ${n1(x + ww + 10)} ${n1(y + 62 * u)}M${n1(x - 10)} ${n1(y + 82 * u)}Q${n1(cx)} ${n1(y + 150 * u)} ${n1(x + ww + 10)} ${n1(y + 80 * u)}`,
    p.near,
    n1(2 * u),
    'opacity=".6"',
  );
  c.path(
    `M${n1(x)} ${n1(y)}L${n1(x + ww * 0.42)} ${n1(y)}L${n1(x + ww * 0.1)} ${n1(y + wh)}L${n1(x)} ${n1(y + wh)}Z`,
    '#fff',
    'opacity=".05"',
  );
  c.add('</g>');
  c.add(
    `<g fill="none">${box.replace('<rect', `<rect stroke="${mix(p.near, p.far, 0.55)}" stroke-width="${n1(16 * u)}"`)}${box.replace('<rect', `<rect stroke="#000" stroke-opacity=".55" stroke-width="${n1(4 * u)}"`)}</g>`,
  );
  const ty = y + wh + 74 * u,
    ink = '#07050b',
    _rim = c.fade(
      [
        [0, p.accent, 0.95],
        [1, p.accent, 0],
      ],
      1,
      0,
      0,
      0,
    );
  const sit = (sx2: number, flip: boolean) =>
    c.add(
      `<g transform="translate(${n1(sx2)} ${n1(ty + 60 * u)}) scale(${(flip ? -u : u).toFixed(3)} ${u.toFixed(3)})"><path d="M-150 260V-60C-146 -118 -120 -150 -74 -164C-60 -169 -54 -178 -54 -192C-78 -214 -84 -264 -58 -292C-30 -318 22 -308 32 -268C36 -254 32 -248 33 -240C36 -232 43 -224 45 -216C46 -211 42 -208 36 -208C37 -203 38 -199 36 -195C34 -184 26 -180 10 -180C0 -180 -2 -172 0 -162C34 -146 46 -110 54 -60C72 -40 118 -30 132 -16L120 12C80 10 40 0 10 -18L14 260Z" fill="${ink}"/><path d="M-58 -292C-30 -318 22 -308 32 -268C36 -254 32 -248 33 -240C36 -232 43 -224 45 -216C46 -211 42 -208 36 -208C37 -203 38 -199 36 -195C34 -184 26 -180 10 -180" fill="none" stroke="${p.accent}" stroke-width="3.500" opacity=".9"/><path d="M0 -162C34 -146 46 -110 54 -60C72 -40 118 -30 132 -16" fill="none" stroke="${p.accent}" stroke-width="3" opacity=".6"/>${flip ? `<path d="M-54 -192C-88 -196 -104 -250 -80 -284C-62 -316 -6 -322 18 -296C-6 -296 -26 -280 -34 -252C-40 -230 -44 -210 -54 -192Z" fill="${ink}"/>` : ''}</g>`,
    );
  const off = (c.wide ? 300 : 196) * u;
  sit(cx - off, false);
  sit(cx + off, true);
  c.path(
    `M${n1(cx - 96 * u)} ${n1(ty + 44 * u)}H${n1(cx + 96 * u)}L${n1(cx + 110 * u)} ${n1(ty + 62 * u)}H${n1(cx - 110 * u)}Z`,
    mix(p.far, p.near, 0.35),
  );
  c.rect(ink, cx - 12 * u, ty + 62 * u, 24 * u, H);
  const glass = (gx: number) =>
    c.add(
      `<g transform="translate(${n1(gx)} ${n1(ty + 46 * u)}) scale(${u.toFixed(3)})"><path d="M-15 -46H15L13 0H-13Z" fill="${p.accent}" opacity=".85"/><path d="M-15 -46H15L14.600 -38H-14.600Z" fill="${p.light}" opacity=".8"/><path d="M-17 -26H17L15 2H-15Z" fill="${mix(p.near, p.light, 0.45)}"/><path d="M17 -22C32 -22 32 -4 16 -4" fill="none" stroke="${mix(p.near, p.light, 0.45)}" stroke-width="4"/></g>`,
    );
  glass(cx - 38 * u);
  glass(cx + 36 * u);
  c.rect(
    c.fade([
      [0, '#000', 0],
      [1, '#000', 0.75],
    ]),
    0,
    H * 0.66,
    W,
    H * 0.34,
  );
  c.grain(0.26);
}
