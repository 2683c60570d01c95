import { mix, n1, noise1 } from '../numbers.ts';
import type { Sheet, Stop } from '../sheet.ts';

export function dune(c: Sheet): void {
  const { W, H, u, p, r, cx } = c,
    hz = H * (c.wide ? 0.62 : 0.6),
    sx = cx + (c.wide ? 30 : 60) * u,
    sy = hz - 92 * u;
  c.sky(hz / H + 0.02);
  c.rect(
    c.glow(
      [
        [0, p.light, 0.95],
        [0.16, p.light, 0.55],
        [0.45, p.accent, 0.3],
        [1, p.accent, 0],
      ],
      sx,
      sy,
      560 * u,
    ),
  );
  c.disc(
    sx,
    sy,
    168 * u,
    c.fade([
      [0, mix(p.light, '#ffffff', 0.5)],
      [0.7, p.light],
      [1, mix(p.light, p.accent, 0.45)],
    ]),
  );
  c.haze(p.sky[1], 0.35, 0.0016, 0.012);
  const nz = noise1(r, 3, 0.4);
  for (let i = 0; i < 3; i++)
    c.path(
      c.ridge(hz - (14 - i * 18) * u, 16 * u, (0.0035 - i * 0.0006) / u, nz, i * 31),
      c.fade([
        [0, mix(p.sky[3], p.far, 0.35 + i * 0.28)],
        [0.35, mix(p.far, p.near, 0.1 + i * 0.2)],
      ]),
    );
  const k = (c.wide ? 1.02 : 1.0) * u,
    shipX = cx - (c.wide ? 210 : 196) * u,
    shipY = hz + 62 * u,
    dark = mix(p.near, p.far, 0.08),
    mid = mix(p.near, p.far, 0.42);
  const hull = c.fade([
    [0, mid],
    [0.55, mix(p.near, p.far, 0.2)],
    [1, p.near],
  ]);
  c.add(`<g transform="translate(${n1(shipX)} ${n1(shipY)}) scale(${k.toFixed(3)}) rotate(-6)">
    <g stroke="${dark}" stroke-width="1.6" fill="none" opacity=".9"><path d="M98 -250L4 -62M98 -250L240 -206M240 -206L366 -98M98 -234L236 -92M240 -196L150 -76M98 -250L98 -140M240 -206L238 -80"/></g>
    <path d="M95 -256H101V-120H95ZM237 -212H243V-74H237ZM84 -222H112V-218H84Z" fill="${dark}"/>
    <path d="M40 -60L46 -120H150L156 -62ZM60 -118L64 -156H140L144 -118ZM112 -154L114 -196H138L140 -154Z" fill="${dark}"/>
    <path d="M112 -182H139V-172H112Z" fill="${p.accent}" opacity=".75"/>
    <g fill="${p.light}" opacity=".85"><path d="M70 -148H84V-134H70ZM92 -148H106V-134H92ZM114 -148H130V-134H114Z"/><path d="M62 -104H72V-92H62ZM84 -104H94V-92H84Z" opacity=".4"/></g>
    <path d="M0 -66C80 -54 240 -58 372 -112C356 -66 330 -18 300 20L44 26C22 6 8 -24 0 -66Z" fill="${hull}"/>
    <path d="M0 -66C80 -54 240 -58 372 -112L369 -104C240 -50 80 -46 2 -58Z" fill="${p.light}" opacity=".5"/>
    <path d="M14 -20C120 -8 250 -14 338 -44L332 -34C250 -4 120 2 18 -8Z" fill="${p.accent}" opacity=".35"/>
    <g stroke="${dark}" stroke-width="2" fill="none"><path d="M160 -62V-78M190 -63V-79M220 -66V-82M262 -74V-90M292 -82V-98M322 -92V-108M160 -76C230 -78 280 -88 334 -108"/></g></g>`);
  const crest = (px: number, py: number, yl: number, yr: number, sxx: number, lit: readonly Stop[], dim: readonly Stop[], rip: boolean) => {
    const L = `M-40 ${n1(yl)}C${n1(px * 0.4)} ${n1(yl - (yl - py) * 0.2)} ${n1(px * 0.75)} ${n1(py + 16 * u)} ${n1(px)} ${n1(py)}`;
    const R = `C${n1(px + (W - px) * 0.22)} ${n1(py + 26 * u)} ${n1(px + (W - px) * 0.6)} ${n1(yr - 30 * u)} ${W + 40} ${n1(yr)}`;
    const whole = `${L}${R}L${W + 40} ${H + 40}L-40 ${H + 40}Z`;
    c.path(whole, c.fade(lit, 0, n1(py), 0, H, true));
    if (rip) {
      const cl = c.clip(`<path d="${whole}"/>`);
      let s = '';
      for (let i = 0; i < 26; i++) {
        const y = py + 20 * u + i * i * 1.1 * u + i * 7 * u;
        s += `<path d="M-40 ${n1(y + 60 * u)}C${n1(px * 0.5)} ${n1(y + r(-6, 20) * u)} ${n1(px)} ${n1(y + r(-14, 14) * u)} ${W + 40} ${n1(y + r(30, 90) * u)}" stroke-width="${n1((0.8 + i * 0.1) * u)}" opacity="${(0.1 + r(0, 0.14)).toFixed(2)}"/>`;
      }
      c.add(`<g clip-path="${cl}" fill="none" stroke="${p.light}">${s}</g>`);
    }
    c.path(
      `M${n1(px)} ${n1(py)}${R}L${W + 40} ${H + 40}L${n1(sxx)} ${H + 40}C${n1(px + 90 * u)} ${n1(py + (H - py) * 0.62)} ${n1(px - 90 * u)} ${n1(py + (H - py) * 0.34)} ${n1(px)} ${n1(py)}Z`,
      c.fade(dim, 0, n1(py), 0, H, true),
    );
  };
  crest(
    cx - 250 * u,
    hz + 44 * u,
    hz + 150 * u,
    hz + 96 * u,
    cx + 20 * u,
    [
      [0, mix(p.sky[3], p.accent, 0.5)],
      [0.5, p.far],
      [1, p.near],
    ],
    [
      [0, mix(p.far, p.near, 0.35)],
      [1, p.near],
    ],
    true,
  );
  const fx = cx + (c.wide ? 300 : 150) * u,
    fy = hz + 132 * u;
  c.path(
    `M${n1(fx - 5 * u)} ${n1(fy)}L${n1(fx + 5 * u)} ${n1(fy)}L${n1(fx + 50 * u)} ${n1(fy + 108 * u)}L${n1(fx + 14 * u)} ${n1(fy + 112 * u)}Z`,
    p.near,
    'opacity=".45"',
  );
  c.person(fx, fy + 2 * u, 46 * u, mix(p.near, '#000000', 0.3));
  crest(
    cx + (c.wide ? 420 : 210) * u,
    hz + 196 * u,
    hz + 300 * u,
    hz + 250 * u,
    cx + 120 * u,
    [
      [0, mix(p.accent, p.far, 0.55)],
      [0.45, mix(p.far, p.near, 0.6)],
      [1, p.near],
    ],
    [
      [0, mix(p.far, p.near, 0.75)],
      [1, p.near],
    ],
    false,
  );
  c.grain(0.26);
}
