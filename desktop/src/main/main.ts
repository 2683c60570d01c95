import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, protocol, safeStorage, session, shell } from 'electron';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { guardApp, guardSession, openOutside } from './guards.ts';
import { answer, tell } from './ipc.ts';
import { openMainWindow } from './main-window.ts';
import { parseApiOrigin } from './policy.ts';
import { createProviderSignIn } from './provider-sign-in.ts';
import { createSecretFile } from './secret-file.ts';
import { createTokens } from './tokens.ts';
import { createUploadManager } from './uploads/upload-manager.ts';

const DEFAULT_SERVER_URL = 'http://localhost:8080';

async function start(): Promise<void> {
  const apiOrigin = parseApiOrigin(process.env.SAHNA_SERVER_URL || DEFAULT_SERVER_URL);
  const userData = app.getPath('userData');
  const secrets = createSecretFile(join(userData, 'secrets.bin'), safeStorage);
  const windows = () => BrowserWindow.getAllWindows().map(({ webContents }) => webContents);
  const tokens = createTokens(secrets, () => {
    for (const contents of windows()) tell(contents, 'tokenNeeded', undefined);
  });

  await app.whenReady();
  Menu.setApplicationMenu(null);
  guardSession(session.defaultSession);
  serveApp({ protocol, root: join(__dirname, '../renderer'), apiOrigin });
  const uploads = await createUploadManager({ path: join(userData, 'uploads.json'), apiOrigin, ...tokens });
  uploads.subscribe((items) => {
    for (const contents of windows()) tell(contents, 'uploadsChanged', [...items]);
  });

  const providers = createProviderSignIn({ apiOrigin, openBrowser: (url) => shell.openExternal(url) });

  answer(ipcMain, {
    readSecret: ({ key }) => secrets.read(key),
    writeSecret: ({ key, value }) => secrets.write(key, value),
    deleteSecret: ({ key }) => secrets.delete(key),
    clearSecrets: () => secrets.clear(),
    openLink: ({ url }) => openOutside(url),
    signInWith: providers.signIn,
    cancelSignIn: providers.cancel,
    addUploads: uploads.addPaths,
    pauseUpload: async ({ id }) => uploads.pause(id),
    resumeUpload: async ({ id }) => uploads.resume(id),
    cancelUpload: async ({ id }) => uploads.cancel(id),
    dismissUpload: async ({ id }) => uploads.dismiss(id),
    locateUpload: uploads.locate,
    listUploads: async () => [...uploads.entries()],
  });

  const openWindow = () =>
    openMainWindow({ preload: join(__dirname, 'preload.cjs'), deviceName: hostname(), isDevelopment: !app.isPackaged });
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.once('before-quit', (event) => {
    // Once more without us when the queue is on disk.
    event.preventDefault();
    void uploads.stop().finally(() => app.quit());
  });
  await openWindow();
  uploads.start();
}

if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  guardApp(app);
  start().catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
} else {
  app.quit();
}
