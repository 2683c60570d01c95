import type { DeviceProfile } from '../device-profile.ts';
import { createMemorySecrets, createMemoryStore } from '../memory-stores.ts';
import type { Platform } from '../platform.ts';
import { createBrowserLifecycle } from './lifecycle.ts';
import { createLocalSecrets, createLocalStore, usableLocalStorage } from './local-store.ts';
import { createBrowserNetwork } from './network.ts';
import { browserClipboard, browserExclusively, browserLinks, browserRuntime } from './services.ts';
import { createBrowserWakeLock } from './wake-lock.ts';

export type BrowserPlatformOptions = {
  /** Sets the client's storage apart from that of another client on the same origin. */
  readonly namespace: string;
  /** What the client knows better than the page does. */
  readonly profile: Pick<DeviceProfile, 'kind' | 'name' | 'input'> & Partial<DeviceProfile>;
};

/** A device as far as a web page can see it: the desktop client in a plain browser, and the base that TV platforms build on. */
export function createBrowserPlatform({ namespace, profile }: BrowserPlatformOptions): Platform {
  const storage = usableLocalStorage();
  return {
    profile: { ...measuredProfile(), ...profile },
    store: storage ? createLocalStore(storage, namespace) : createMemoryStore(),
    secrets: storage ? createLocalSecrets(storage, namespace) : createMemorySecrets(),
    network: createBrowserNetwork(),
    lifecycle: createBrowserLifecycle(),
    wakeLock: createBrowserWakeLock(),
    clipboard: browserClipboard,
    links: browserLinks,
    runtime: browserRuntime,
    exclusively: (name, work) => browserExclusively(`${namespace}.${name}`, work),
  };
}

function measuredProfile(): Pick<DeviceProfile, 'maxHeight' | 'memory' | 'reducedMotion' | 'nudgesStalls'> {
  // Physical lines of the shorter side: a window on a portrait monitor still shows landscape films.
  const lines = Math.round(Math.min(screen.width, screen.height) * devicePixelRatio);
  // Device Memory API, gigabytes; Chromium only, not in the DOM types.
  const gigabytes = 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : 8;
  return {
    maxHeight: Math.max(lines, 720),
    memory: gigabytes <= 2 ? 'low' : 'normal',
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    nudgesStalls: true,
  };
}
