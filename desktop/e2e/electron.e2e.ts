import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { runVite } from '../../scripts/lib/clients.ts';
import { openApi, PASSWORD } from './api.ts';
import { type DesktopApp, launchDesktop } from './host/launch-desktop.ts';
import { makeMedia, type TestMedia } from './media.ts';
import { openSlowLink } from './slow-link.ts';

// Main and preload as they are built, over a stand-in for Electron: see host/electron-stand-in.cjs for what that cannot prove.
const FOLDER = join(import.meta.dirname, '..');
/** Slow enough that a kill meets the upload half-way. */
const UPLOAD_BYTES_PER_SEC = 300_000;

let media: TestMedia;
let app: DesktopApp;
let page: Page;
const userData = mkdtempSync(join(tmpdir(), 'sahna-desktop-'));

let link: Awaited<ReturnType<typeof openSlowLink>>;

async function open(): Promise<void> {
  app = await launchDesktop({ SAHNA_SERVER_URL: link.url, ELECTRON_HOST_FILES: media.folder }, userData);
  page = await app.firstWindow();
}

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(120_000);
  media = await makeMedia();
  for (const config of ['vite.main.config.ts', 'vite.preload.config.ts']) await runVite(FOLDER, config);
  link = await openSlowLink(baseURL ?? '', UPLOAD_BYTES_PER_SEC);
  await open();
});
test.afterAll(async () => {
  await app.close();
  link.close();
  for (const folder of [userData, media.folder]) await rm(folder, { recursive: true, force: true });
});

test('one window shows the app from its own scheme, without Node, in a sandbox', async () => {
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      url: window.webContents.getURL(),
      isVisible: window.isVisible(),
      ...window.options.webPreferences,
    })),
  );
  expect(windows).toMatchObject([
    {
      url: 'app://bundle/',
      isVisible: true,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    },
  ]);
  expect(await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis))).toEqual([]);
});

test('pages have a policy that lets in nothing from elsewhere, and no file outside the bundle', async () => {
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  const outside = await page.evaluate(async () => {
    const answers = await Promise.all(
      ['/..%2f..%2fmain%2fmain.cjs', '/%2e%2e/%2e%2e/main/main.cjs', '/assets/none.js'].map((path) => fetch(path)),
    );
    return answers.map(({ status, headers }) => (status === 200 ? headers.get('content-type') : status));
  });
  expect(outside.filter((one) => one !== 403 && one !== 404 && !String(one).startsWith('text/html'))).toEqual([]);
});

test('the window stays where it is, and opens only safe addresses outside', async () => {
  const refused = page.waitForEvent('requestfailed', (request) => request.url() === 'https://example.com/');
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await refused;
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toBe('app://bundle/');
  await page.evaluate(async () => {
    const bridge = (globalThis as unknown as { sahnaDesktop: { openLink(input: { url: string }): Promise<void> } }).sahnaDesktop;
    for (const url of ['https://payme.uz/', 'file:///etc/passwd', 'javascript:alert(1)', 'http://example.com/'])
      await bridge.openLink({ url });
  });
  expect(await app.evaluate(({ shell }) => shell.opened)).toEqual(['https://payme.uz/']);
});

test('a provider is met in the system’s browser, and its code comes back over this machine alone', async () => {
  await page.evaluate(() => {
    const { sahnaDesktop } = globalThis as unknown as { sahnaDesktop: { signInWith(input: unknown): Promise<unknown> } };
    const request = { provider: 'google', codeChallenge: 'c'.repeat(43), locale: 'ru', page: { title: 'Sahna', text: 'Готово' } };
    Object.assign(globalThis, { providerAnswer: sahnaDesktop.signInWith(request) });
  });
  await expect.poll(() => app.evaluate(({ shell }) => shell.opened.length)).toBe(2);
  const opened = new URL((await app.evaluate(({ shell }) => shell.opened[1])) ?? '');
  expect([opened.origin, opened.pathname]).toEqual([link.url, '/api/v1/auth/google']);
  const back = opened.searchParams.get('redirectUri') ?? '';
  expect(new URL(back).hostname).toBe('127.0.0.1');
  expect(await (await fetch(`${back}?code=one-time`)).text()).toContain('Готово');
  const answer = await page.evaluate(() => (globalThis as unknown as { providerAnswer: Promise<unknown> }).providerAnswer);
  expect(answer).toEqual({ code: 'one-time' });
});

test('permissions are refused but for the few it needs, and messages of strangers are not heard', async () => {
  const decided = await app.evaluate(({ session, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('No window');
    const ask = (permission: string): boolean => {
      let answer = true;
      session.defaultSession.onRequest(contents, permission, (isAllowed) => {
        answer = isAllowed;
      });
      return answer;
    };
    return ['media', 'geolocation', 'notifications', 'openExternal', 'fullscreen'].map((name) => [name, ask(name)]);
  });
  expect(Object.fromEntries(decided)).toEqual({
    media: false,
    geolocation: false,
    notifications: false,
    openExternal: false,
    fullscreen: true,
  });

  const strangers = await app.evaluate(async ({ ipcMain }) => {
    const handle = ipcMain.handlers.get('sahna:readSecret');
    const frames = [null, { url: 'https://example.com/', parent: null }, { url: 'app://bundle/', parent: {} }];
    const outcome = async (senderFrame: unknown) =>
      handle?.({ senderFrame }, { key: 'tokens' }).then(
        () => 'answered',
        () => 'refused',
      );
    return Promise.all(frames.map(outcome));
  });
  expect(strangers).toEqual(['refused', 'refused', 'refused']);
  await expect(
    page.evaluate(() =>
      (globalThis as unknown as { sahnaDesktop: { readSecret(input: unknown): Promise<unknown> } }).sahnaDesktop.readSecret({ key: 1 }),
    ),
  ).rejects.toThrow();
});

test('signing in keeps the tokens in the key store, not in the page', async () => {
  await page.evaluate(() => {
    history.pushState(null, '', '/sign-in');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.locator('input[name=username]').fill('creator@demo.sahna.test');
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-haspopup=menu]')).toHaveCount(2);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('refreshToken');
});

test('an upload goes on after the app was killed', async ({ baseURL }) => {
  test.setTimeout(150_000);
  const studio = openApi(baseURL ?? '');
  await studio.signIn('creator');
  const { id, name } = await studio.createDraft();
  const openEditor = () =>
    page.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/studio/titles/${id}`);
  await openEditor();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.locator('input[type=file]').first().setInputFiles(media.film);
  await expect
    .poll(async () => (await studio.api.uploads.listUploads({ query: { titleId: id } })).items[0]?.receivedBytes ?? 0, { timeout: 20_000 })
    .toBeGreaterThan(100_000);
  await app.kill();
  const [begun] = (await studio.api.uploads.listUploads({ query: { titleId: id } })).items;
  expect(begun?.status).toBe('receiving');

  await open();
  await expect(page.locator('[aria-haspopup=menu]')).toHaveCount(2);
  await expect.poll(async () => (await studio.api.studio.getProcessing({ params: { id } })).ready, { timeout: 90_000 }).toBe(true);
  const { items } = await studio.api.uploads.listUploads({ query: { titleId: id } });
  expect(items.map(({ id: uploadId, status }) => [uploadId, status])).toEqual([[begun?.id, 'accepted']]);
});
