import type { SignedOutCode } from '@app/api-client';
import type { User } from '@app/contracts';
import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export type SessionState =
  /** Start-up: the device is asked who was signed in. */
  | { readonly status: 'restoring' }
  /** `reason`: why, when it was not the person's own wish. */
  | { readonly status: 'signedOut'; readonly reason: SignedOutCode | null }
  /** `isResumed`: brought back at start; nobody has said yet who sits in front of the screen. */
  | { readonly status: 'signedIn'; readonly user: User; readonly isResumed: boolean };

const initialState = { status: 'restoring' } as SessionState;

export const sessionSlice = createSlice({
  name: 'session',
  initialState,
  reducers: {
    signedIn: (_state, { payload }: PayloadAction<{ readonly user: User; readonly isResumed: boolean }>): SessionState => ({
      status: 'signedIn',
      ...payload,
    }),
    userChanged: (state, { payload }: PayloadAction<User>): SessionState =>
      state.status === 'signedIn' ? { ...state, user: payload } : state,
    /** The resumed profile is the right one. */
    profileConfirmed: (state): SessionState => (state.status === 'signedIn' ? { ...state, isResumed: false } : state),
    signedOut: (_state, { payload }: PayloadAction<SignedOutCode | null>): SessionState => ({ status: 'signedOut', reason: payload }),
  },
});
