export { type BrowserPlatformOptions, createBrowserPlatform } from './browser/browser-platform.ts';
export type { DeviceProfile } from './device-profile.ts';
export { createFakePlatform, type FakePlatform } from './fake-platform.ts';
export type { KeyValueStore, SecretStore } from './key-value-store.ts';
export type { Lifecycle, LifecycleState } from './lifecycle.ts';
export { createMemorySecrets, createMemoryStore } from './memory-stores.ts';
export type { Network } from './network.ts';
export type { Platform } from './platform.ts';
export type { Clipboard, ExclusiveWork, ExternalLinks, Runtime, WakeLock } from './services.ts';
