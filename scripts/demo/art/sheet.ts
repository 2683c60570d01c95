import { fractions, hash, n1, type Point, poly, type Random, random } from './numbers.ts';
import { type ArtOptions, FORMATS, type Format } from './options.ts';
import { PALETTES, type Palette } from './palettes.ts';

/** Offset, colour, opacity. */
export type Stop = readonly [number, string, number?];

const stopTags = (stops: readonly Stop[]): string =>
  stops
    .map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}"${opacity < 1 ? ` stop-opacity="${opacity}"` : ''}/>`)
    .join('');

/**
 * A sheet of SVG under construction. Scenes draw in units of `u` round the focal point `cx`, which is the middle of a poster and
 * right of the middle of a backdrop, so that text can stand at its left.
 */
export class Sheet {
  readonly W: number;
  readonly H: number;
  readonly p: Palette;
  readonly r: Random;
  /** One nine-hundredth of the height. */
  readonly u: number;
  readonly tall: boolean;
  readonly wide: boolean;
  readonly cx: number;
  readonly uid: string;
  readonly seed: number;
  readonly palette: string;
  /** Lettering colour of scenes that leave a light ground for it. */
  inkOn: string | null = null;
  readonly defs: string[] = [];
  readonly body: string[] = [];

  constructor(options: ArtOptions, format: Format) {
    [this.W, this.H] = FORMATS[format];
    this.p = PALETTES[options.palette];
    this.r = random(options.style + options.seed);
    this.u = this.H / 900;
    this.tall = format === 'poster';
    this.wide = format === 'backdrop';
    this.cx = this.wide ? this.W * 0.7 : this.W * 0.5;
    this.uid = `a${hash([options.title, options.style, options.seed, options.palette, format].join('|')).toString(36)}`;
    this.seed = options.seed;
    this.palette = options.palette;
  }

  def(make: (id: string) => string): string {
    const id = this.uid + this.defs.length.toString(36);
    this.defs.push(make(id));
    return id;
  }

  add(...parts: readonly string[]): void {
    this.body.push(...parts);
  }

  /** Linear gradient paint; vertical over the shape unless told; `absolute` coordinates are those of the sheet. */
  fade(
    stops: readonly Stop[],
    x1: string | number = 0,
    y1: string | number = 0,
    x2: string | number = 0,
    y2: string | number = 1,
    absolute = false,
  ): string {
    const units = absolute ? ' gradientUnits="userSpaceOnUse"' : '';
    return `url(#${this.def((id) => `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${units}>${stopTags(stops)}</linearGradient>`)})`;
  }

  /** Radial gradient paint in sheet coordinates. */
  glow(stops: readonly Stop[], x: number, y: number, radius: number): string {
    return `url(#${this.def(
      (id) =>
        `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${n1(x)}" cy="${n1(y)}" r="${n1(radius)}">${stopTags(stops)}</radialGradient>`,
    )})`;
  }

  blur(px: number): string {
    return `url(#${this.def((id) => `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${n1(px)}"/></filter>`)})`;
  }

  clip(shape: string): string {
    return `url(#${this.def((id) => `<clipPath id="${id}">${shape}</clipPath>`)})`;
  }

  rect(fill: string, x = 0, y = 0, w = this.W, h = this.H, extra = ''): void {
    this.add(`<rect x="${n1(x)}" y="${n1(y)}" width="${n1(w)}" height="${n1(h)}" fill="${fill}" ${extra}/>`);
  }

  disc(x: number, y: number, radius: number, fill: string, extra = ''): void {
    this.add(`<circle cx="${n1(x)}" cy="${n1(y)}" r="${n1(radius)}" fill="${fill}" ${extra}/>`);
  }

  path(d: string, fill: string, extra = ''): void {
    this.add(`<path d="${d}" fill="${fill}" ${extra}/>`);
  }

  line(d: string, stroke: string, width: number, extra = ''): void {
    this.add(`<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" ${extra}/>`);
  }

  sky(to = 1): void {
    const [zenith, high, low, horizon] = this.p.sky;
    this.rect(
      this.fade([
        [0, zenith],
        [0.38 * to, high],
        [0.74 * to, low],
        [to, horizon],
      ]),
    );
  }

  /** Path of ground whose upper edge is noise. */
  ridge(base: number, amplitude: number, frequency: number, noise: (x: number) => number, offset: number): string {
    const points: Point[] = [];
    for (let x = -20; x <= this.W + 20; x += this.W / 130) points.push([x, base + noise(x * frequency + offset) * amplitude]);
    return `${poly(points)}L${this.W + 20} ${this.H + 20}L-20 ${this.H + 20}Z`;
  }

  mist(y: number, height: number, colour: string, opacity: number): void {
    this.rect(
      this.fade([
        [0, colour, 0],
        [0.5, colour, opacity],
        [1, colour, 0],
      ]),
      0,
      y - height / 2,
      this.W,
      height,
    );
  }

  haze(colour: string, opacity: number, fx = 0.003, fy = 0.009): void {
    const tint = `0 0 0 0 ${fractions(colour).join(' 0 0 0 0 ')} 1.6 0 0 0 -.55`;
    const id = this.def(
      (name) =>
        `<filter id="${name}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${fx} ${fy}" numOctaves="4" seed="${hash(String(this.seed)) % 97}"/><feColorMatrix values="${tint}"/></filter>`,
    );
    this.add(`<rect width="${this.W}" height="${this.H}" filter="url(#${id})" opacity="${opacity}"/>`);
  }

  /** Film grain over everything drawn so far. */
  grain(opacity = 0.2): void {
    const id = this.def(
      (name) =>
        `<filter id="${name}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".82" numOctaves="2" seed="7"/><feColorMatrix type="saturate" values="0"/></filter>`,
    );
    this.add(
      `<rect width="${this.W}" height="${this.H}" filter="url(#${id})" opacity="${n1(opacity * 10) / 10}" style="mix-blend-mode:overlay"/>`,
    );
  }

  stars(count: number, yMax: number, brightest = 0.9): void {
    let dots = '';
    for (let i = 0; i < count; i++) {
      const y = this.r() ** 1.5 * yMax;
      const dim = 1 - (y / yMax) * 0.7;
      dots += `<circle cx="${n1(this.r(0, this.W))}" cy="${n1(y)}" r="${n1(this.r(0.5, 1.7) * this.u)}" opacity="${(this.r(0.2, brightest) * dim).toFixed(2)}"/>`;
    }
    this.add(`<g fill="#fff">${dots}</g>`);
  }

  /** A standing figure; `y` is the ground under its feet. */
  person(x: number, y: number, height: number, fill: string, extra = ''): void {
    this.add(
      `<g transform="translate(${n1(x)} ${n1(y)}) scale(${(height / 100).toFixed(3)})" fill="${fill}" ${extra}><circle cx="0" cy="-91" r="8.5"/><path d="M-7 -81C-15 -79 -17 -66 -17 -48L-19 -22L-10 -20L-9 0L-2 0L0 -20L2 0L9 0L10 -20L19 -22L16 -48C16 -66 15 -79 7 -81Z"/></g>`,
    );
  }
}
