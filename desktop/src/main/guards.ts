import { type App, type Session, shell, type WebContents } from 'electron';
import { isAppUrl, isExternalUrl, isPermitted } from './policy.ts';

/** Opens an address outside the app; anything but `https:` and `mailto:` is dropped. */
export async function openOutside(url: string): Promise<void> {
  if (isExternalUrl(url)) await shell.openExternal(url);
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Rules for every page that any window will ever show. */
export function guardApp(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

/** Refuses what pages may ask of the device, but for the little that ours need. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide) => decide(isPermitted(permission, contents.getURL())));
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, `${origin.replace(/\/$/, '')}/`));
  session.setDevicePermissionHandler(() => false);
}
