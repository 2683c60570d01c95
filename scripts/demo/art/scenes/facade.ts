import { mix, n1, type Point, pick } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function facade(c: Sheet): void {
  const { W, H, u, p, r } = c,
    cols = c.wide ? 14 : 5,
    rows = c.wide ? 7 : 8,
    gw = W / cols,
    gh = gw * (c.wide ? 1.14 : 0.94),
    y0 = c.tall ? -20 * u : -24 * u;
  const wall = mix(p.far, p.near, 0.25);
  c.rect(
    c.fade([
      [0, mix(wall, p.sky[2], 0.34)],
      [1, p.near],
    ]),
  );
  const hotC = c.wide ? 9 : 2,
    hotR = c.wide ? 3 : 3,
    warm = ['#ffd08a', '#ff9d5c', '#f7e3b5', '#ffbf7a'] as const,
    cool = ['#5aa7c9', '#7f8fd6'] as const;
  let light: Point = [c.cx, H / 2];
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < cols; i++) {
      const x = i * gw,
        y = y0 + j * gh,
        pad = gw * 0.15,
        wx = x + pad,
        wy = y + gh * 0.2,
        ww = gw - pad * 2,
        wh = gh * 0.6,
        hot = i === hotC && j === hotR;
      c.rect('#000', x, y, gw, 2.4 * u, 'opacity=".35"');
      c.rect('#fff', x, y + 2.4 * u, gw, 1.2 * u, 'opacity=".06"');
      c.rect('#000', x, y, 2 * u, gh, 'opacity=".3"');
      const v = r(),
        lit = hot || v < 0.27,
        tv = !lit && v < 0.36,
        col = hot ? '#ffe6b3' : lit ? pick(warm, r) : tv ? pick(cool, r) : mix(p.near, p.sky[1], r(0.15, 0.5));
      c.rect('#000', wx - 4 * u, wy - 4 * u, ww + 8 * u, wh + 10 * u, `opacity=".35" rx="${n1(2 * u)}"`);
      c.rect(
        lit || tv
          ? c.fade([
              [0, col],
              [1, mix(col, p.near, hot ? 0.12 : tv ? 0.6 : 0.42)],
            ])
          : c.fade(
              [
                [0, mix(col, p.sky[2], 0.24)],
                [1, col],
              ],
              0,
              0,
              0.6,
              1,
            ),
        wx,
        wy,
        ww,
        wh,
      );
      const cl = c.clip(`<rect x="${n1(wx)}" y="${n1(wy)}" width="${n1(ww)}" height="${n1(wh)}"/>`);
      if (lit && !hot) {
        const k = r();
        if (k < 0.4) {
          c.path(
            `M${n1(wx)} ${n1(wy)}H${n1(wx + ww * 0.44)}C${n1(wx + ww * 0.4)} ${n1(wy + wh * 0.5)} ${n1(wx + ww * 0.16)} ${n1(wy + wh * 0.6)} ${n1(wx + ww * 0.1)} ${n1(wy + wh)}H${n1(wx)}Z`,
            mix(col, p.near, 0.55),
            'opacity=".75"',
          );
          c.path(
            `M${n1(wx + ww)} ${n1(wy)}H${n1(wx + ww * 0.56)}C${n1(wx + ww * 0.6)} ${n1(wy + wh * 0.5)} ${n1(wx + ww * 0.84)} ${n1(wy + wh * 0.6)} ${n1(wx + ww * 0.9)} ${n1(wy + wh)}H${n1(wx + ww)}Z`,
            mix(col, p.near, 0.55),
            'opacity=".75"',
          );
        } else if (k < 0.66) {
          c.add(
            `<g clip-path="${cl}" fill="${mix('#24402c', p.near, 0.35)}">${[0, 1, 2].map((q) => `<ellipse cx="${n1(wx + ww * (0.2 + q * 0.13))}" cy="${n1(wy + wh * 0.84)}" rx="${n1(ww * 0.05)}" ry="${n1(wh * 0.24)}" transform="rotate(${q * 24 - 24} ${n1(wx + ww * 0.3)} ${n1(wy + wh)})"/>`).join('')}<rect x="${n1(wx + ww * 0.22)}" y="${n1(wy + wh * 0.88)}" width="${n1(ww * 0.2)}" height="${n1(wh * 0.12)}"/></g>`,
          );
        } else if (k < 0.84) {
          c.add(
            `<g clip-path="${cl}" fill="${p.near}" opacity=".85"><circle cx="${n1(wx + ww * 0.64)}" cy="${n1(wy + wh * 0.56)}" r="${n1(ww * 0.085)}"/><path d="M${n1(wx + ww * 0.46)} ${n1(wy + wh)}C${n1(wx + ww * 0.47)} ${n1(wy + wh * 0.66)} ${n1(wx + ww * 0.81)} ${n1(wy + wh * 0.66)} ${n1(wx + ww * 0.82)} ${n1(wy + wh)}Z"/></g>`,
          );
        }
      }
      if (hot)
        c.add(
          `<g clip-path="${cl}"><path d="M${n1(wx)} ${n1(wy)}H${n1(wx + ww * 0.24)}C${n1(wx + ww * 0.2)} ${n1(wy + wh * 0.5)} ${n1(wx + ww * 0.1)} ${n1(wy + wh * 0.7)} ${n1(wx + ww * 0.07)} ${n1(wy + wh)}H${n1(wx)}Z" fill="${p.accent}" opacity=".7"/><g fill="#1a1020"><circle cx="${n1(wx + ww * 0.56)}" cy="${n1(wy + wh * 0.34)}" r="${n1(ww * 0.1)}"/><path d="M${n1(wx + ww * 0.36)} ${n1(wy + wh)}C${n1(wx + ww * 0.35)} ${n1(wy + wh * 0.62)} ${n1(wx + ww * 0.4)} ${n1(wy + wh * 0.48)} ${n1(wx + ww * 0.56)} ${n1(wy + wh * 0.47)}C${n1(wx + ww * 0.72)} ${n1(wy + wh * 0.48)} ${n1(wx + ww * 0.77)} ${n1(wy + wh * 0.62)} ${n1(wx + ww * 0.76)} ${n1(wy + wh)}Z"/></g></g>`,
        );
      c.line(
        `M${n1(wx + ww / 2)} ${n1(wy)}V${n1(wy + wh)}${r() > 0.5 ? `M${n1(wx)} ${n1(wy + wh * 0.3)}H${n1(wx + ww / 2)}` : ''}`,
        mix(p.near, p.far, 0.25),
        n1(3 * u),
        hot ? 'opacity=".55"' : 'opacity=".9"',
      );
      c.rect('#fff', wx - 4 * u, wy + wh + 3 * u, ww + 8 * u, 3 * u, 'opacity=".14"');
      if (r() < 0.16 && !hot)
        c.rect(mix(p.far, p.sky[2], 0.35), wx + ww * 0.58, wy + wh * 1.08, ww * 0.34, gh * 0.13, `rx="${n1(2 * u)}" opacity=".8"`);
      if (hot) {
        light = [wx + ww / 2, wy + wh / 2];
      }
    }
  c.rect(
    c.glow(
      [
        [0, '#ffd79a', 0.5],
        [0.3, '#ffb45e', 0.2],
        [1, '#ffb45e', 0],
      ],
      light[0],
      light[1],
      330 * u,
    ),
    0,
    0,
    W,
    H,
    'style="mix-blend-mode:screen"',
  );
  c.rect(
    c.glow(
      [
        [0.2, p.near, 0],
        [1, p.near, 0.82],
      ],
      light[0],
      light[1],
      (c.wide ? 900 : 640) * u,
    ),
  );
  c.grain(0.3);
}
