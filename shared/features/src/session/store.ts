import { configureStore } from '@reduxjs/toolkit';
import { useSelector } from 'react-redux';
import { preferencesSlice } from './preferences.slice.ts';
import { sessionSlice } from './session.slice.ts';
import { uploadsSlice } from './uploads.slice.ts';

/** The one store of a client: what outlives a screen and is not the server's. */
export function createAppStore() {
  return configureStore({
    reducer: {
      session: sessionSlice.reducer,
      preferences: preferencesSlice.reducer,
      uploads: uploadsSlice.reducer,
    },
  });
}

export type AppStore = ReturnType<typeof createAppStore>;
export type AppState = ReturnType<AppStore['getState']>;

export const useAppSelector = useSelector.withTypes<AppState>();
