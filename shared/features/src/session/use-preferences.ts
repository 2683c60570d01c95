import { useDispatch } from 'react-redux';
import { type Preferences, preferencesSlice } from './preferences.slice.ts';
import { useAppSelector } from './store.ts';

/** What the device remembers, and the way to change it; kept across starts. */
export function usePreferences(): {
  readonly preferences: Preferences;
  readonly setPreferences: (change: Partial<Preferences>) => void;
} {
  const dispatch = useDispatch();
  const preferences = useAppSelector((state) => state.preferences);
  return { preferences, setPreferences: (change) => void dispatch(preferencesSlice.actions.preferencesChanged(change)) };
}
