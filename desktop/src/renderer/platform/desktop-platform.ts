import { createBrowserPlatform, type Platform } from '@app/platform';
import type { DesktopBridge } from '../../bridge/index.ts';

function browserName(): string {
  // User-Agent Client Hints; Chromium only, not in the DOM types.
  const hints =
    'userAgentData' in navigator ? (navigator.userAgentData as { readonly brands?: readonly { readonly brand: string }[] }) : null;
  const brand = hints?.brands?.map(({ brand: name }) => name).find((name) => !/not.?a.?brand|^chromium$/i.test(name));
  return brand ?? 'Browser';
}

/** The device as the window sees it; secrets and links go through the main process where there is one. */
export function createDesktopPlatform(bridge: DesktopBridge | null): Platform {
  const kind = bridge === null ? 'web' : 'desktop';
  const name = bridge?.deviceName ?? browserName();
  const platform = createBrowserPlatform({ namespace: 'sahna', profile: { kind, name, input: 'pointer' } });
  if (bridge === null) return platform;
  return {
    ...platform,
    secrets: {
      read: (key) => bridge.readSecret({ key }),
      write: (key, value) => bridge.writeSecret({ key, value }),
      delete: (key) => bridge.deleteSecret({ key }),
      clear: () => bridge.clearSecrets(),
    },
    links: { canOpen: true, open: (url) => bridge.openLink({ url }) },
  };
}
