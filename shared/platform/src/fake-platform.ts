import type { DeviceProfile } from './device-profile.ts';
import type { LifecycleState } from './lifecycle.ts';
import { createMemorySecrets, createMemoryStore } from './memory-stores.ts';
import type { Platform } from './platform.ts';

const FAKE_PROFILE: DeviceProfile = {
  kind: 'web',
  name: 'Test',
  input: 'pointer',
  maxHeight: 1080,
  memory: 'normal',
  reducedMotion: false,
  nudgesStalls: true,
};

export type FakePlatform = Platform & {
  setOnline(isOnline: boolean): void;
  setLifecycle(state: LifecycleState): void;
  /** Wake locks held now. */
  heldWakeLocks(): number;
  readonly copied: string[];
  readonly opened: string[];
};

function createSignal<Value>(initial: Value) {
  const listeners = new Set<(value: Value) => void>();
  let value = initial;
  return {
    read: () => value,
    write: (next: Value) => {
      if (next === value) return;
      value = next;
      for (const listener of [...listeners]) listener(next);
    },
    subscribe: (listener: (value: Value) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** A device in memory, moved by hand. Ids are counted; timers are the host's, so fake timers of a test apply. */
export function createFakePlatform(profile: Partial<DeviceProfile> = {}): FakePlatform {
  const online = createSignal(true);
  const state = createSignal<LifecycleState>('visible');
  const copied: string[] = [];
  const opened: string[] = [];
  let locks = 0;
  let lastId = 0;
  return {
    profile: { ...FAKE_PROFILE, ...profile },
    store: createMemoryStore(),
    secrets: createMemorySecrets(),
    network: { isOnline: online.read, subscribe: online.subscribe },
    lifecycle: { state: state.read, subscribe: state.subscribe },
    wakeLock: {
      acquire: () => {
        let isHeld = true;
        locks += 1;
        return () => {
          if (isHeld) locks -= 1;
          isHeld = false;
        };
      },
    },
    clipboard: { writeText: async (text) => copied.push(text) > 0 },
    links: {
      canOpen: true,
      open: async (url) => {
        opened.push(url);
      },
    },
    runtime: {
      setTimer: (delayMs, run) => {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
      createAbort: () => new AbortController(),
      newId: () => {
        lastId += 1;
        return `00000000-0000-4000-8000-${String(lastId).padStart(12, '0')}`;
      },
      random: () => 0.5,
    },
    exclusively: (_name, work) => work(),
    setOnline: online.write,
    setLifecycle: state.write,
    heldWakeLocks: () => locks,
    copied,
    opened,
  };
}
