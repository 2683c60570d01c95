import { LocaleSchema } from '@app/contracts';
import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { z } from 'zod';

/** What this device remembers for its people; every field has a default, so that older copies stay readable. */
export const PreferencesSchema = z.object({
  /** Chosen by hand; null follows the system. */
  locale: LocaleSchema.nullable().catch(null),
  /** Languages of sound, best first; empty: the interface's, then the original. */
  audioLanguages: z.array(z.string()).max(4).catch([]),
  /** Languages of subtitles in the order of the lines, at most two; empty: off. */
  subtitleLanguages: z.array(z.string()).max(2).catch([]),
  /** Picture height to hold; null lets the network decide. */
  height: z.number().nullable().catch(null),
  /** 0–1. */
  volume: z.number().min(0).max(1).catch(1),
  isMuted: z.boolean().catch(false),
  rate: z.number().min(0.25).max(3).catch(1),
  /** Whether the next episode starts by itself. */
  playsNext: z.boolean().catch(true),
  /** Whether a household is asked at start who is watching; else the last profile opens. */
  asksWho: z.boolean().catch(false),
});
export type Preferences = z.infer<typeof PreferencesSchema>;

export const preferencesSlice = createSlice({
  name: 'preferences',
  initialState: PreferencesSchema.parse({}),
  reducers: {
    preferencesRestored: (_state, { payload }: PayloadAction<Preferences>) => payload,
    preferencesChanged: (state, { payload }: PayloadAction<Partial<Preferences>>) => ({ ...state, ...payload }),
  },
});
