import type { AppApi } from '@app/api-client';
import { AVATARS, type Profile } from '@app/contracts';
import type { ProfileId } from '@app/kernel';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { isRefusal, problemsIn, useAppClient, useSubmit } from '../session/index.ts';
import type { ProfileValues } from './profiles.view-model.ts';

const KEY = ['accounts', 'profiles'] as const;

function householdQuery(api: AppApi) {
  return queryOptions({
    queryKey: KEY,
    queryFn: async ({ signal }) => {
      const { items } = await api.accounts.listProfiles({}, { signal });
      return [...items].sort((a, b) => Number(b.owner) - Number(a.owner));
    },
  });
}

/** The household, the owner first. Known profiles are shown without a network too. */
export function useProfiles() {
  return useQuery(householdQuery(useAppClient().api));
}

/** Numbers that a server takes for an age limit. */
const AGES = { '0': 0, '6': 6, '12': 12, '16': 16, '18': 18 } as const;

function bodyOf({ name, locale, avatar, kids, maxAge, pin }: ProfileValues, ownerPin: string) {
  const picture = AVATARS.find((one) => one === avatar);
  return {
    name: name.trim(),
    locale,
    kids,
    maxAge: AGES[maxAge],
    ...(picture === undefined ? {} : { avatar: picture }),
    ...(pin === undefined ? {} : { pin }),
    ...(ownerPin === '' ? {} : { ownerPin }),
  };
}

/** Making a profile, or changing one. `asksOwnerPin`: the owner has a PIN, and what was changed is theirs to change. */
export function useSaveProfile(profile: Profile | null) {
  const { api, queryClient, updateUser } = useAppClient();
  const [asksOwnerPin, setAsksOwnerPin] = useState(false);
  const form = useSubmit<ProfileValues & { readonly ownerPin: string }, 'name' | 'pin' | 'ownerPin'>({
    check: ({ name, pin }) =>
      problemsIn({
        name: name.trim() === '' ? 'auth.error.required' : undefined,
        pin: typeof pin === 'string' && pin.length < 4 ? 'auth.error.required' : undefined,
      }),
    codes: { 'accounts.pin_invalid': 'ownerPin' },
    paths: { name: { field: 'name', text: 'auth.error.required' }, pin: { field: 'pin', text: 'auth.error.required' } },
    send: async ({ ownerPin, ...values }) => {
      const body = bodyOf(values, ownerPin);
      if (profile === null) await api.accounts.createProfile({ body: { ...body, pin: body.pin ?? null } });
      else await api.accounts.updateProfile({ params: { id: profile.id }, body });
      await queryClient.invalidateQueries({ queryKey: KEY });
      await updateUser(await api.accounts.getMe());
    },
    handle: (error) => {
      const asksMore = isRefusal(error, 'accounts.owner_pin_required');
      if (asksMore) setAsksOwnerPin(true);
      return asksMore;
    },
  });
  return { ...form, asksOwnerPin };
}

/** Removing a profile for good. */
export function useDeleteProfile() {
  const { api, queryClient } = useAppClient();
  return useMutation({
    mutationFn: (id: ProfileId) => api.accounts.deleteProfile({ params: { id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });
}

/** Asks for the household before a screen needs it; nobody when it cannot be told. */
export function useKnowHousehold(): () => Promise<readonly Profile[]> {
  const { api, queryClient } = useAppClient();
  return useCallback(() => queryClient.fetchQuery(householdQuery(api)).catch(() => []), [api, queryClient]);
}
