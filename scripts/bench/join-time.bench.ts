import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildStaleClients } from '../lib/clients.ts';
import { ROOT } from '../lib/root.ts';
import { type BenchServer, startBenchServer } from './lib/bench-server.ts';
import { type Creator, signUpCreator } from './lib/creator.ts';
import { type Bench, median } from './lib/figure.ts';

const run = promisify(execFile);
const ROUNDS = 5;
/** 12 Mb/s, 50 ms. */
const LINK = { offline: false, downloadThroughput: 1_500_000, uploadThroughput: 1_500_000, latency: 50 };

/** Notes the click and the first presented frame of the first video element that plays. */
function installProbe(): void {
  const times: { click?: number; frame?: number } = {};
  Object.assign(window, { joinTimes: times });
  addEventListener('click', () => (times.click = performance.now()), true);
  new MutationObserver(() => {
    const video = document.querySelector('video');
    if (video === null || video.dataset['probed'] !== undefined) return;
    video.dataset['probed'] = '';
    video.requestVideoFrameCallback(() => (times.frame ??= performance.now()));
  }).observe(document, { childList: true, subtree: true });
}

async function joinMs(page: Page, click: () => Promise<void>): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', LINK);
  await click();
  const handle = await page.waitForFunction(
    () => {
      const { click: clicked, frame } = (window as unknown as { joinTimes: { click?: number; frame?: number } }).joinTimes;
      return clicked !== undefined && frame !== undefined ? frame - clicked : null;
    },
    null,
    { timeout: 60_000 },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
}

/** dash.js as it comes, on a page with nothing else: the same click, the same session call, the same film. */
function stockPage(token: string, playableId: string): string {
  return `<!doctype html><meta charset="utf-8"><video width="1280" height="720" muted></video><button>Play</button><script src="/stock-dash.js"></script><script>
document.querySelector('button').onclick = async () => {
  const answer = await fetch('/api/v1/playback/sessions', { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer ${token}' }, body: JSON.stringify({ playableId: '${playableId}' }) });
  const session = await answer.json();
  window.sessionId = session.id;
  dashjs.MediaPlayer().create().initialize(document.querySelector('video'), new URL(session.manifestUrl, location.href).href, true);
};</script>`;
}

async function signedInState(browser: Browser, server: BenchServer, email: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${server.url}/sign-in`);
  await page.locator('input').nth(0).fill(email);
  await page.locator('input').nth(1).fill('a long bench password');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  const state = await context.storageState({ indexedDB: true });
  await context.close();
  return state;
}

type Runs = { readonly ours: () => Promise<number>; readonly stock: () => Promise<number> };

function prepare(
  browser: Browser,
  server: BenchServer,
  creator: Creator,
  film: { titleId: string; playableId: string },
  state: Awaited<ReturnType<BrowserContext['storageState']>>,
): Runs {
  const fresh = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', storageState: state });
    await context.addInitScript(installProbe);
    return context;
  };
  return {
    ours: async () => {
      const context = await fresh();
      const page = await context.newPage();
      await page.goto(`${server.url}/title/${film.titleId}`);
      const play = page.getByRole('button', { name: 'Watch', exact: false }).first();
      await play.waitFor();
      await page.waitForLoadState('networkidle');
      const took = await joinMs(page, () => play.click());
      await context.close();
      return took;
    },
    stock: async () => {
      const context = await fresh();
      const page = await context.newPage();
      await page.route('**/stock.html', (route) =>
        route.fulfill({ contentType: 'text/html', body: stockPage(creator.token, film.playableId) }),
      );
      const script = await readFile(join(ROOT, 'node_modules/dashjs/dist/modern/umd/dash.all.min.js'), 'utf8');
      await page.route('**/stock-dash.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
      await page.goto(`${server.url}/stock.html`);
      const took = await joinMs(page, () => page.getByRole('button').click());
      await context.close();
      return took;
    },
  };
}

export const bench: Bench = {
  name: 'join-time',
  description: 'From the click to the first frame at 12 Mb/s and 50 ms, authorisation included, against stock dash.js (P1)',
  run: async () => {
    await buildStaleClients(() => undefined);
    const folder = await mkdtemp(join(tmpdir(), 'sahna-bench-join-'));
    const server = await startBenchServer({ worker: true, env: { CLIENTS_DIR: ROOT } });
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required', '--disable-background-networking'],
    });
    try {
      const creator = await signUpCreator(server);
      const clip = join(folder, 'clip.mkv');
      await run('ffmpeg', [
        '-hide_banner',
        '-loglevel',
        'error',
        '-y',
        '-f',
        'lavfi',
        '-i',
        'testsrc2=size=1920x1080:rate=30:duration=20',
        '-f',
        'lavfi',
        '-i',
        'sine=330:duration=20',
        '-c:v',
        'libx264',
        '-preset',
        'ultrafast',
        '-c:a',
        'aac',
        clip,
      ]);
      const film = await creator.createFilm('Join time');
      await creator.upload(film.titleId, clip);
      const isReady = async () => (await server.sql.query(`select 1 from sources where status = 'ready'`)).rowCount !== 0;
      while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 250));
      await server.sql.query(`update titles set status = 'published', listed_at = now() where id = $1`, [film.titleId]);
      // Every run takes a slot that its closed page gives back only in time.
      await server.sql.query(
        `update plans set max_streams = 1000, tiers = '{basic,premium,premium_plus}', max_height = 2160, max_bitrate = 25000000`,
      );
      const runs = prepare(browser, server, creator, film, await signedInState(browser, server, creator.email));
      const ours: number[] = [];
      const stock: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        ours.push(await runs.ours());
        stock.push(await runs.stock());
      }
      return [
        {
          name: 'join-time',
          value: median(ours),
          unit: 'ms',
          reference: { name: 'stock-dash.js', value: median(stock) },
          bar: 'at most 0.5 of stock dash.js',
        },
      ];
    } finally {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
