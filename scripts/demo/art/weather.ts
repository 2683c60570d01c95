import { n1, random } from './numbers.ts';

export const WEATHERS = ['snow', 'rain', 'sparks', 'motes'] as const;
export type Weather = (typeof WEATHERS)[number];

export const WEATHER_SIZE = { width: 1280, height: 720 } as const;

type Grain = { readonly count: number; readonly colour: string; readonly draw: (x: number, y: number, nearness: number) => string };

const disc = (x: number, y: number, radius: number, opacity: number): string =>
  `<circle cx="${n1(x)}" cy="${n1(y)}" r="${n1(radius)}" opacity="${opacity.toFixed(2)}"/>`;

const GRAINS: Readonly<Record<Weather, Grain>> = {
  snow: { count: 150, colour: '#ffffff', draw: (x, y, z) => disc(x, y, 1 + z * 4, 0.25 + z * 0.5) },
  rain: {
    count: 170,
    colour: '#dfe9ff',
    draw: (x, y, z) =>
      `<path d="M${n1(x)} ${n1(y)}l${n1(-5 - z * 9)} ${n1(26 + z * 44)}l${n1(1 + z)} 0Z" opacity="${(0.16 + z * 0.34).toFixed(2)}"/>`,
  },
  sparks: { count: 70, colour: '#ffb056', draw: (x, y, z) => disc(x, y, 1 + z * 2.4, 0.3 + z * 0.6) + disc(x, y, 4 + z * 9, 0.08) },
  motes: { count: 60, colour: '#fff3d6', draw: (x, y, z) => disc(x, y, 1.2 + z * 3, 0.1 + z * 0.3) + disc(x, y, 6 + z * 12, 0.04) },
};

/** A transparent tile whose upper and lower edges meet, so that it can drift for ever. */
export function drawWeather(weather: Weather): string {
  const { width, height } = WEATHER_SIZE;
  const { count, colour, draw } = GRAINS[weather];
  const r = random(weather);
  const marks = Array.from({ length: count }, () => {
    const x = r(0, width);
    const y = r(0, height);
    const nearness = r() ** 2;
    return [y - height, y, y + height].map((copy) => draw(x, copy, nearness)).join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><g fill="${colour}">${marks.join('')}</g></svg>`;
}
