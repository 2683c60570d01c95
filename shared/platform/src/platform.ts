import type { DeviceProfile } from './device-profile.ts';
import type { KeyValueStore, SecretStore } from './key-value-store.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Network } from './network.ts';
import type { Clipboard, ExclusiveWork, ExternalLinks, Runtime, WakeLock } from './services.ts';

/** What a device offers to the app. Each client makes its own; tests use `createFakePlatform`. */
export type Platform = {
  readonly profile: DeviceProfile;
  /** Preferences and other small values. */
  readonly store: KeyValueStore;
  readonly secrets: SecretStore;
  readonly network: Network;
  readonly lifecycle: Lifecycle;
  readonly wakeLock: WakeLock;
  readonly clipboard: Clipboard;
  readonly links: ExternalLinks;
  readonly runtime: Runtime;
  readonly exclusively: ExclusiveWork;
};
