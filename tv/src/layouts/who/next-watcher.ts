import type { Profile } from '@app/contracts';

/** Who has the focus where profiles are switched: the one after the current, since nobody comes here to stay. */
export function nextWatcher(profiles: readonly Profile[], currentId: Profile['id']): Profile['id'] {
  const at = profiles.findIndex(({ id }) => id === currentId);
  return profiles[(at + 1) % Math.max(1, profiles.length)]?.id ?? currentId;
}
