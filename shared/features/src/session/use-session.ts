import type { Role, User } from '@app/contracts';
import type { SessionState } from './session.slice.ts';
import { useAppSelector } from './store.ts';

export function useSession(): SessionState {
  return useAppSelector((state) => state.session);
}

/** The signed-in person; null for guests. */
export function useUser(): User | null {
  return useAppSelector((state) => (state.session.status === 'signedIn' ? state.session.user : null));
}

/** Whether the person holds the role; an admin holds them all. */
export function useHasRole(role: Role): boolean {
  const roles = useUser()?.roles ?? [];
  return roles.includes(role) || roles.includes('admin');
}
