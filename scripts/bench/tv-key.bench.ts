import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { buildStaleClients } from '../lib/clients.ts';
import { ROOT } from '../lib/root.ts';
import { type BenchServer, signUp, startBenchServer } from './lib/bench-server.ts';
import { type Bench, quantile } from './lib/figure.ts';
import { fillCatalogue } from './lib/large-catalogue.ts';
import { barePage } from './tv/bare-page.ts';
import { installProbe, pressKeys } from './tv/measure-keys.ts';

const run = promisify(execFile);
const RAILS = 40;
const ITEMS = 100;
const ROUNDS = 3;
const THROTTLE = 6;
const PAUSE_MS = 160;
const press = (key: 'Right' | 'Left' | 'Down' | 'Up', times: number): string[] => Array(times).fill(`Arrow${key}`);
/** Along rails and across them, deeper each round; no press ends at an edge, where there would be nothing to draw. */
const KEYS = [
  ...press('Down', 2),
  ...press('Right', 8),
  ...press('Left', 3),
  ...press('Down', 1),
  ...press('Right', 5),
  ...press('Left', 2),
  ...press('Down', 1),
  ...press('Right', 4),
  ...press('Up', 2),
  ...press('Down', 3),
  ...press('Up', 1),
];

/** Posters of the demo for every title, and forty rails of a hundred. */
async function furnish(server: BenchServer): Promise<readonly string[]> {
  const { accountId } = await signUp(server, 'owner@bench.uz');
  await fillCatalogue(server.sql, 3000, accountId);
  const posters = (await readdir(join(ROOT, 'scripts/demo/art-out/posters'))).filter((file) => file.endsWith('.webp')).sort();
  const images = join(server.dataDir, 'media/images');
  await mkdir(images, { recursive: true });
  const hashes = posters.map((_, index) => index.toString(16).padStart(16, '0'));
  for (const [index, file] of posters.entries())
    await run('ffmpeg', [
      '-v',
      'error',
      '-i',
      join(ROOT, 'scripts/demo/art-out/posters', file),
      '-vf',
      'scale=480:-2',
      join(images, `${hashes[index]}-480.webp`),
    ]);
  await server.sql.query(
    `update titles set poster = jsonb_build_object('hash', ($1::text[])[1 + views % $2], 'widths', array[480]), backdrop = jsonb_build_object('hash', ($1::text[])[1 + views % $2], 'widths', array[480])`,
    [hashes, hashes.length],
  );
  await server.sql.query(`delete from rails where placement = 'rail'`);
  await server.sql.query(
    `insert into rails (id, position, layout, genre_id, sort, size)
     select 'bench-' || n, n, 'posters', g.id, 'new', $2 from generate_series(1, $1::int) n
     join lateral (select id from genres order by position offset (n - 1) % (select count(*) from genres) limit 1) g on true`,
    [RAILS, ITEMS],
  );
  await server.sql.query(
    `insert into rail_texts (rail_id, locale, title) select id, 'en', 'Rail ' || position from rails where placement = 'rail'`,
  );
  return hashes.map((hash) => `/api/v1/media/images/${hash}-480.webp`);
}

/** Signs the TV page in by its code, the way people do. */
async function signInTv(page: Page, server: BenchServer): Promise<void> {
  await page.goto(`${server.url}/tv/`);
  await page.locator('[data-focus-key="language-en"]').waitFor();
  await page.locator('[data-focus-key="language-en"]').click();
  const code = (await page.getByTestId('user-code').innerText()).replace(/\s/g, '');
  const { token } = await signUp(server, 'viewer@bench.uz');
  await fetch(`${server.url}/api/v1/auth/devices/approve`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ userCode: code }),
  });
  await page.locator('[data-row] [data-focused]').waitFor({ timeout: 60_000 });
}

export const bench: Bench = {
  name: 'tv-key',
  description: `Key press to frame on the TV's home with ${RAILS} rails at ${THROTTLE}x CPU throttle, against a bare virtualised page (T1)`,
  run: async () => {
    await buildStaleClients(() => undefined);
    const server = await startBenchServer({ env: { CLIENTS_DIR: ROOT } });
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    try {
      const pictures = await furnish(server);
      const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'en-GB' });
      await installProbe(context);
      const bare = await context.newPage();
      await bare.route('**/bare.html', (route) => route.fulfill({ contentType: 'text/html', body: barePage(RAILS, ITEMS, pictures) }));
      await bare.goto(`${server.url}/bare.html`);
      const tv = await context.newPage();
      await signInTv(tv, server);
      const ours: number[] = [];
      const theirs: number[] = [];
      for (const page of [tv, bare]) {
        await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
      }
      for (let round = 0; round <= ROUNDS; round += 1)
        for (const [page, samples] of [
          [tv, ours],
          [bare, theirs],
        ] as const) {
          await page.bringToFront();
          const times = await pressKeys(page, KEYS, PAUSE_MS);
          // The first round warms both up.
          if (round > 0) samples.push(...times);
        }
      return [
        {
          name: 'tv-key-p95',
          value: quantile(ours, 0.95),
          unit: 'ms',
          reference: { name: 'bare-page', value: quantile(theirs, 0.95) },
          bar: 'at most 1.6 of the bare page',
        },
        {
          name: 'tv-key-p50',
          value: quantile(ours, 0.5),
          unit: 'ms',
          reference: { name: 'bare-page', value: quantile(theirs, 0.5) },
          bar: 'for information',
        },
      ];
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};
