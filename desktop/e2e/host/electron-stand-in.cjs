// The part of Electron's API that our main process uses, over Debian's Chromium and playwright-core. It runs main and preload as they
// were built. What it cannot prove: sandbox, context isolation, fuses, menus, tray, the OS key store, Electron's own codecs.
'use strict';
const { EventEmitter } = require('node:events');
const crypto = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const vm = require('node:vm');
const { createBrowser } = require('./host-browser.cjs');

const { env } = process;
const userData = env.ELECTRON_HOST_USER_DATA || fs.mkdtempSync(path.join(os.tmpdir(), 'electron-host-'));

class WebContents extends EventEmitter {
  constructor(window) {
    super();
    this.window = window;
  }
  setWindowOpenHandler(handler) {
    this.openHandler = handler;
  }
  getURL() {
    return this.page ? browser.toApp(this.page.url()) : '';
  }
  send(channel, payload) {
    this.page?.evaluate(([name, value]) => globalThis.__electronHostEmit?.(name, value), [channel, payload]).catch(() => undefined);
  }
  isDestroyed() {
    return this.page === undefined || this.page.isClosed();
  }
}

class BrowserWindow extends EventEmitter {
  static all = new Set();
  static getAllWindows() {
    return [...BrowserWindow.all];
  }
  constructor(options = {}) {
    super();
    this.options = options;
    this.visible = options.show !== false;
    this.webContents = new WebContents(this);
    BrowserWindow.all.add(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url) {
    if (this.webContents.page === undefined) await browser.attach(this);
    this.loading = true;
    try {
      await this.webContents.page.goto(browser.toHttp(url), { waitUntil: 'load' });
    } finally {
      this.loading = false;
    }
    this.emit('ready-to-show');
  }
  show() {
    this.visible = true;
  }
  isVisible() {
    return this.visible;
  }
  isMinimized() {
    return false;
  }
  restore() {}
  focus() {
    this.wasFocused = true;
  }
  closed() {
    BrowserWindow.all.delete(this);
    this.emit('closed');
    if (BrowserWindow.all.size === 0) app.emit('window-all-closed');
  }
}

const ipcMain = Object.assign(new EventEmitter(), {
  handlers: new Map(),
  handle(channel, handler) {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  },
});

const protocol = {
  schemes: new Map(),
  handlers: new Map(),
  registerSchemesAsPrivileged(list) {
    if (app.isStarted) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of list) this.schemes.set(scheme, privileges ?? {});
  },
  handle(scheme, handler) {
    this.handlers.set(scheme, handler);
  },
};

const browser = createBrowser({ userData, ipcMain, protocol, windows: () => BrowserWindow.getAllWindows() });

const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  isStarted: false,
  whenReady() {
    this.starting ??= browser.start().then(() => {
      this.isStarted = true;
      process.send?.({ op: 'ready', endpoint: browser.endpoint() });
    });
    return this.starting;
  },
  getPath: (name) => (name === 'userData' ? userData : path.join(userData, name)),
  requestSingleInstanceLock: () => env.ELECTRON_HOST_SECOND !== '1',
  quit() {
    let isPrevented = false;
    this.emit('before-quit', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented) this.exit(0);
  },
  exit(code = 0) {
    void browser.stop().finally(() => process.exit(code));
  },
});

const key = crypto.createHash('sha256').update(userData).digest();
const safeStorage = {
  isEncryptionAvailable: () => true,
  encryptString(text) {
    const iv = crypto.randomBytes(12);
    const cipher = crypto.createCipheriv('aes-256-gcm', key, iv);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  },
  decryptString(bytes) {
    const decipher = crypto.createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  },
};

const session = {
  defaultSession: {
    setPermissionRequestHandler(handler) {
      this.onRequest = handler;
    },
    setPermissionCheckHandler(handler) {
      this.onCheck = handler;
    },
    setDevicePermissionHandler(handler) {
      this.onDevice = handler;
    },
  },
};

const shell = {
  opened: [],
  async openExternal(url) {
    this.opened.push(url);
  },
};

exports.app = app;
exports.BrowserWindow = BrowserWindow;
exports.ipcMain = ipcMain;
exports.protocol = protocol;
exports.net = { fetch: (url, init) => fetch(url, init) };
exports.safeStorage = safeStorage;
exports.session = session;
exports.shell = shell;
exports.Menu = { setApplicationMenu() {} };

// The specs' side of `ElectronApplication`: functions run here, beside main.
process.on('message', async ({ op, id, fn, arg }) => {
  if (op === 'quit') return app.quit();
  try {
    process.send({ id, value: await vm.runInThisContext(`(${fn})`)(exports, arg) });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});
process.on('disconnect', () => app.exit(0));
