import type { Profile } from '@app/contracts';
import { useState } from 'react';
import { isRefusal, sessionSlice, useAppClient, useSubmit, useUser } from '../session/index.ts';

/**
 * Changing who is watching. `locked` is the profile whose PIN is asked for now; `enter` resolves to whether its person is in.
 * Queued writes leave first: they belong to the one who made them.
 */
export function useEnterProfile() {
  const { api, offline, signIn, store } = useAppClient();
  const user = useUser();
  const [locked, setLocked] = useState<Profile | null>(null);
  const form = useSubmit<{ readonly profile: Profile; readonly pin?: string }, 'pin'>({
    codes: { 'accounts.pin_invalid': 'pin' },
    send: async ({ profile, pin }) => {
      await offline.settle();
      await signIn(await api.accounts.enterProfile({ body: { profileId: profile.id, ...(pin === undefined ? {} : { pin }) } }));
    },
    handle: (error) => isRefusal(error, 'accounts.pin_required'),
  });

  async function enter(profile: Profile, pin?: string): Promise<boolean> {
    if (profile.locked && pin === undefined) {
      form.forget();
      setLocked(profile);
      return false;
    }
    // Staying needs no server, so that it works without a network too.
    if (profile.id === user?.profile.id && !profile.locked) {
      store.dispatch(sessionSlice.actions.profileConfirmed());
      return true;
    }
    const isIn = await form.submit({ profile, ...(pin === undefined ? {} : { pin }) });
    if (isIn) setLocked(null);
    return isIn;
  }

  return { ...form, enter, locked, leave: () => setLocked(null) };
}
