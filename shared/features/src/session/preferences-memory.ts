import type { KeyValueStore } from '@app/platform';
import { PreferencesSchema, preferencesSlice } from './preferences.slice.ts';
import type { AppStore } from './store.ts';

const KEY = 'preferences';

/** Brings back what the device remembers. */
export async function restorePreferences(store: AppStore, memory: KeyValueStore): Promise<void> {
  const stored = PreferencesSchema.safeParse(await memory.get(KEY));
  if (stored.success) store.dispatch(preferencesSlice.actions.preferencesRestored(stored.data));
}

/** Keeps every change from now on. */
export function keepPreferences(store: AppStore, memory: KeyValueStore): void {
  let last = store.getState().preferences;
  store.subscribe(() => {
    const { preferences } = store.getState();
    if (preferences === last) return;
    last = preferences;
    // A full disk costs the memory of a choice, not the choice.
    memory.set(KEY, preferences).catch(() => undefined);
  });
}
