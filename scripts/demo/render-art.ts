/** Development only: `node scripts/demo/render-art.ts [KEY … people weather]` draws the demo pictures with Chromium and writes them as WebP to `art-out/`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { drawArt, drawTitleCard } from './art/art.ts';
import { fontFaces } from './art/fonts.ts';
import { drawPortrait } from './art/portrait.ts';
import { drawWeather, WEATHER_SIZE, WEATHERS } from './art/weather.ts';
import { ART, type TitleKey } from './catalog/art.ts';
import { PEOPLE } from './catalog/people.ts';
import { backdropFile, cardFile, portraitFile, posterFile, weatherFile } from './files.ts';
import { runFfmpeg } from './film/ffmpeg.ts';

type Picture = { readonly file: string; readonly svg: string; readonly width: number; readonly height: number; readonly quality: number };

function picturesOf(key: TitleKey): readonly Picture[] {
  const art = ART[key];
  return [
    { file: posterFile(key), svg: drawArt(art, 'poster'), width: 720, height: 1080, quality: 80 },
    { file: backdropFile(key), svg: drawArt(art, 'backdrop'), width: 1920, height: 1080, quality: 88 },
    { file: cardFile(key), svg: drawTitleCard(art), width: 1280, height: 720, quality: 70 },
  ];
}

function isKey(value: string): value is TitleKey {
  return value in ART;
}

async function draw(page: Page, folder: string, picture: Picture): Promise<void> {
  const html = join(folder, 'sheet.html');
  const png = join(folder, 'sheet.png');
  writeFileSync(
    html,
    `<!doctype html><meta charset="utf-8"><style>${fontFaces()}body{margin:0}svg{display:block;width:${picture.width}px;height:${picture.height}px}</style>${picture.svg}`,
  );
  await page.setViewportSize({ width: picture.width, height: picture.height });
  await page.goto(pathToFileURL(html).href);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: png, omitBackground: true });
  const webp = ['-c:v', 'libwebp', '-quality', String(picture.quality), '-compression_level', '6'];
  await runFfmpeg(['-i', png, ...webp, picture.file], new AbortController().signal);
}

const wanted = process.argv.slice(2);
const keys = Object.keys(ART)
  .filter(isKey)
  .filter((key) => wanted.length === 0 || wanted.includes(key));
const others: readonly (readonly [string, readonly Picture[]])[] = [
  ['people', PEOPLE.map((person) => ({ file: portraitFile(person.key), svg: drawPortrait(person), width: 360, height: 360, quality: 76 }))],
  ['weather', WEATHERS.map((weather) => ({ file: weatherFile(weather), svg: drawWeather(weather), ...WEATHER_SIZE, quality: 60 }))],
];
const pictures = [
  ...keys.flatMap(picturesOf),
  ...others.flatMap(([name, list]) => (wanted.length === 0 || wanted.includes(name) ? list : [])),
];
const folder = mkdtempSync(join(tmpdir(), 'sahna-art-'));
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const picture of pictures) {
    mkdirSync(join(picture.file, '..'), { recursive: true });
    await draw(page, folder, picture);
  }
  process.stdout.write(`${pictures.length} pictures drawn\n`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
