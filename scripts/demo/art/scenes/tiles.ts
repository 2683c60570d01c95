import { n1, pick } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function tiles(c: Sheet): void {
  const { W, H, p, r } = c,
    n = c.wide ? 8 : 4,
    s = W / n,
    rows = Math.ceil(H / s),
    red = p.sky[2],
    deep = p.far,
    teal = p.sky[1],
    dark = p.sky[0],
    cream = p.light,
    coral = p.accent,
    rose = p.sky[3];
  c.rect(dark);
  const bx = c.wide ? 5 : 1,
    by = 1,
    inBig = (i: number, j: number) => i >= bx && i < bx + 2 && j >= by && j < by + 2,
    skip = (_i: number, j: number) => c.tall && j > 3;
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < n; i++) {
      if (inBig(i, j) || skip(i, j)) continue;
      const x = i * s,
        y = j * s,
        a = [teal, deep, red, coral, dark, rose, cream] as const,
        choose = () => pick(a, r);
      const bg = choose();
      let fg = choose();
      while (fg === bg) fg = choose();
      const t = Math.floor(r(0, 6)),
        rot = Math.floor(r(0, 4)) * 90;
      let g = `<rect width="100" height="100" fill="${bg}"/>`;
      if (t === 0) g += `<path d="M0 0A100 100 0 0 1 100 100H0Z" fill="${fg}"/>`;
      if (t === 1)
        g += `<path d="M0 0C60 0 100 40 100 100C40 100 0 60 0 0Z" fill="${fg}"/><path d="M6 6L94 94" stroke="${bg}" stroke-width="3"/>`;
      if (t === 2) g += `<circle cx="50" cy="50" r="38" fill="${fg}"/><circle cx="50" cy="50" r="17" fill="${bg}"/>`;
      if (t === 3) g += `<path d="M0 0A50 50 0 0 0 100 0ZM0 100A50 50 0 0 1 100 100Z" fill="${fg}"/>`;
      if (t === 4) g += `<path d="M0 100A100 100 0 0 1 100 0V30A70 70 0 0 0 30 100ZM55 100A45 45 0 0 1 100 55V100Z" fill="${fg}"/>`;
      if (t === 5)
        for (let k = 0; k < 4; k++) g += `<ellipse cx="50" cy="24" rx="13" ry="22" fill="${fg}" transform="rotate(${k * 90} 50 50)"/>`;
      c.add(`<g transform="translate(${n1(x)} ${n1(y)}) scale(${(s / 100 + 0.004).toFixed(4)}) rotate(${rot} 50 50)">${g}</g>`);
    }
  let seeds = '';
  for (let q = 0; q < 6; q++)
    for (let k = 0; k < 7; k++) {
      const x = 34 + k * 22 + (q % 2) * 11,
        y = 72 + q * 19;
      if ((x - 100) ** 2 + (y - 118) ** 2 < 60 ** 2)
        seeds += `<path d="M${x} ${y - 9}C${x + 9} ${y - 1} ${x + 7} ${y + 9} ${x} ${y + 9}C${x - 7} ${y + 9} ${x - 9} ${y - 1} ${x} ${y - 9}Z" fill="${(q + k) % 3 ? red : coral}"/>`;
    }
  c.add(
    `<g transform="translate(${n1(bx * s)} ${n1(by * s)}) scale(${(s / 100).toFixed(4)})"><rect width="200.500" height="200.500" fill="${teal}"/><path d="M0 200A200 200 0 0 1 200 0V200Z" fill="${dark}" opacity=".45"/><path d="M82 46L70 14L90 26L100 8L110 26L130 14L118 46Z" fill="${red}"/><circle cx="100" cy="118" r="78" fill="${red}"/><path d="M100 40A78 78 0 0 1 100 196Z" fill="${deep}"/><circle cx="100" cy="118" r="62" fill="${cream}"/><path d="M100 56A62 62 0 0 1 100 180Z" fill="${rose}" opacity=".55"/>${seeds}<path d="M100 56V180" stroke="${cream}" stroke-width="4"/></g>`,
  );
  if (c.tall) {
    c.rect(cream, 0, 4 * s, W, H - 4 * s);
    c.inkOn = dark;
  }
  c.grain(0.3);
}
