import { BrowserWindow } from 'electron';
import { APP_ORIGIN } from './policy.ts';

type WindowOptions = {
  readonly preload: string;
  readonly deviceName: string;
  readonly isDevelopment: boolean;
};

/** The app's one window, shown when there is something to see. */
export async function openMainWindow({ preload, deviceName, isDevelopment }: WindowOptions): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 480,
    minHeight: 600,
    show: false,
    backgroundColor: '#00031c',
    autoHideMenuBar: true,
    title: 'Sahna',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      devTools: isDevelopment,
      spellcheck: false,
      additionalArguments: [`--sahna-device=${encodeURIComponent(deviceName)}`],
    },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${APP_ORIGIN}/`);
  return window;
}
