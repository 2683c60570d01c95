import { mix, n1, random } from '../numbers.ts';
import type { Sheet } from '../sheet.ts';

export function faces(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    head =
      'M70 520C96 470 74 430 56 372C28 286 44 120 176 82C258 60 318 96 326 152C329 176 320 190 322 206C330 230 350 254 357 274C360 284 350 290 337 290C338 299 344 305 345 312C346 319 338 322 332 323C340 328 342 336 337 342C331 348 334 356 336 366C339 388 318 400 292 398C264 396 252 404 250 428C248 462 268 494 296 520Z';
  c.rect(
    c.fade([
      [0, mix(p.light, p.sky[3], 0.5)],
      [0.6, p.sky[3]],
      [1, p.sky[2]],
    ]),
  );
  c.disc(cx, H * 0.36, 250 * u, mix(p.accent, p.light, 0.4), 'opacity=".55"');
  const k = 1.36 * u,
    y = H * (c.tall ? 0.1 : 0.08);
  const one = (flip: boolean, x: number, fill: string, line: string, seed: string) => {
    const cl = c.def((i) => `<clipPath id="${i}"><path d="${head}"/></clipPath>`),
      q = random(seed);
    let s = '';
    for (let row = 0; row < 17; row++) {
      const yy = 96 + row * 25,
        amp = q(5, 9),
        f = q(0.34, 0.48);
      let d = '';
      for (let t = 0; t < 320; t += 3) {
        const a = t * f;
        d +=
          (t ? 'L' : 'M') +
          n1(40 + t + Math.sin(a) * amp * 1.05) +
          ' ' +
          n1(yy - Math.abs(Math.cos(a * 0.5)) * amp - Math.cos(a) * amp * (0.6 + 0.5 * Math.sin(t * 0.05 + row)));
      }
      s += `<path d="${d}"/>`;
    }
    c.add(
      `<g transform="translate(${n1(x)} ${n1(y)}) scale(${(flip ? -k : k).toFixed(3)} ${k.toFixed(3)})" style="mix-blend-mode:multiply"><path d="${head}" fill="${fill}"/><g clip-path="url(#${cl})" fill="none" stroke="${line}" stroke-width="1.7" stroke-linecap="round" opacity=".62">${s}</g></g>`,
    );
  };
  const gap = (c.tall ? 205 : 230) * u;
  one(
    false,
    cx - gap - 200 * k + 18 * u,
    c.fade([
      [0, p.sky[1]],
      [0.7, p.far],
      [1, p.sky[0]],
    ]),
    p.light,
    'l',
  );
  one(
    true,
    cx + gap + 200 * k - 18 * u,
    c.fade([
      [0, mix(p.sky[2], p.accent, 0.1)],
      [0.6, p.sky[2]],
      [1, p.sky[0]],
    ]),
    p.light,
    'r',
  );
  c.rect(
    c.fade([
      [0, p.near, 0],
      [0.5, p.near, 0.75],
      [1, p.near, 0.98],
    ]),
    0,
    H * 0.6,
    W,
    H * 0.4,
  );
  c.grain(0.3);
}
