// Chromium as the windows of the stand-in: custom schemes, preload scripts and messages between page and main.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');

const { env } = process;
const pageSide = fs.readFileSync(path.join(__dirname, 'page-side.js'), 'utf8');
/** A secure origin that only `context.route` answers: app://bundle/x is https://bundle.app.electron-host.invalid/x in the page. */
const HOST = 'electron-host.invalid';

exports.createBrowser = function createBrowser({ userData, ipcMain, protocol, windows }) {
  let context;
  const names = () => [...protocol.schemes.keys()];
  const toHttp = (url) =>
    url.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i, (all, scheme, host) =>
      protocol.schemes.has(scheme) ? `https://${host}.${scheme}.${HOST}` : all,
    );
  const toApp = (url) => url.replace(new RegExp(`^https://(.*)\\.([a-z0-9+-]+)\\.${HOST.replace('.', '\\.')}(?=[/?#]|$)`, 'i'), '$2://$1');

  async function serve(route) {
    const request = route.request();
    const url = toApp(request.url());
    const handler = protocol.handlers.get(url.split(':')[0]);
    if (handler === undefined) return route.abort('failed');
    try {
      const body = request.postDataBuffer();
      const headers = Object.entries(await request.allHeaders()).filter(([name]) => !name.startsWith(':'));
      const response = await handler(new Request(url, { method: request.method(), headers, ...(body ? { body } : {}) }));
      if (response.type === 'error') return await route.abort('failed');
      // Node's fetch has decoded the body already.
      const kept = [...response.headers].filter(([name]) => !['content-encoding', 'content-length', 'transfer-encoding'].includes(name));
      return await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(kept),
        body: Buffer.from(await response.arrayBuffer()),
      });
    } catch (error) {
      console.error('[host]', error);
      return route.abort('failed').catch(() => undefined);
    }
  }

  function invoke(page, frame, { channel, input }) {
    const window = windows().find(({ webContents }) => webContents.page === page);
    const handler = ipcMain.handlers.get(channel);
    if (window === undefined || handler === undefined) return { error: `No handler registered for '${channel}'` };
    const senderFrame = { url: toApp(frame.url()), parent: frame.parentFrame() };
    return Promise.resolve()
      .then(() => handler({ sender: window.webContents, senderFrame }, input))
      .then(
        (value) => ({ value }),
        (error) => ({ error: String(error) }),
      );
  }

  /** Navigations that the page itself begins, as `will-navigate` sees them. */
  async function guard(window, route) {
    const request = route.request();
    const { page } = window.webContents;
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame() || window.loading) return route.fallback();
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    window.webContents.emit('will-navigate', { url: toApp(request.url()), preventDefault });
    return isPrevented ? route.abort('aborted') : route.fallback();
  }

  async function attach(window) {
    const blank = context.pages().find((page) => page.url() === 'about:blank' && !page.isTaken);
    const page = blank ?? (await context.newPage());
    page.isTaken = true;
    window.webContents.page = page;
    const { width = 800, height = 600, webPreferences = {} } = window.options;
    await page.setViewportSize({ width, height });
    const argv = JSON.stringify(webPreferences.additionalArguments ?? []);
    const preload = fs.readFileSync(webPreferences.preload, 'utf8');
    await page.addInitScript({
      content: `globalThis.__electronHostPreload?.(${argv}, function (require, exports, process) {\n${preload}\n});`,
    });
    await page.route(
      () => true,
      (route) => guard(window, route),
    );
    page.on('popup', async (popup) => {
      window.webContents.openHandler?.({ url: toApp(popup.url()) });
      await popup.close().catch(() => undefined);
    });
    page.on('close', () => window.closed());
  }

  return {
    toApp,
    toHttp,
    attach,
    start: async () => {
      context = await chromium.launchPersistentContext(path.join(userData, 'chromium'), {
        executablePath: env.CHROMIUM_PATH || '/usr/bin/chromium',
        headless: env.ELECTRON_HOST_HEADED !== '1',
        viewport: null,
        locale: env.ELECTRON_HOST_LOCALE || 'ru-RU',
        args: [
          '--remote-debugging-port=0',
          '--autoplay-policy=no-user-gesture-required',
          // Chromium's sandbox does not start as root.
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
      });
      await context.exposeBinding('__electronHost', ({ page, frame }, message) => invoke(page, frame, message));
      const settings = { schemes: names(), filesFolder: env.ELECTRON_HOST_FILES || '' };
      await context.addInitScript({ content: `${pageSide}\nglobalThis.__electronHostPageSide(${JSON.stringify(settings)});` });
      await context.route(new RegExp(`^https://[^/]+\\.${HOST.replace('.', '\\.')}/`), serve);
    },
    endpoint: () => {
      const [port, socket] = fs.readFileSync(path.join(userData, 'chromium', 'DevToolsActivePort'), 'utf8').split('\n');
      return `ws://127.0.0.1:${port}${socket}`;
    },
    stop: async () => context?.close().catch(() => undefined),
  };
};
