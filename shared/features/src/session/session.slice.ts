import type { SignedOutCode } from '@app/api-client';
import type { User } from '@app/contracts';
import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export type SessionState =
  /** Start-up: the device is asked who was signed in. */
  | { readonly status: 'restoring' }
  /** `reason`: why, when it was not the person's own wish. */
  | { readonly status: 'signedOut'; readonly reason: SignedOutCode | null }
  | { readonly status: 'signedIn'; readonly user: User };

const initialState = { status: 'restoring' } as SessionState;

export const sessionSlice = createSlice({
  name: 'session',
  initialState,
  reducers: {
    signedIn: (_state, { payload }: PayloadAction<User>): SessionState => ({ status: 'signedIn', user: payload }),
    signedOut: (_state, { payload }: PayloadAction<SignedOutCode | null>): SessionState => ({ status: 'signedOut', reason: payload }),
  },
});
