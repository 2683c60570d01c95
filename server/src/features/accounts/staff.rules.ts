import { AppError, ROLES, type Role } from '@app/contracts';
import type { AccountId } from '@app/kernel';

/** Roles in their usual order, each once. Everybody watches: `viewer` cannot be taken away (decisions.md Q03). */
export function orderedRoles(roles: readonly Role[]): Role[] {
  return ROLES.filter((role) => role === 'viewer' || roles.includes(role));
}

/** Somebody has to be left who can give roles. @throws AppError `accounts.last_admin`. */
export function assertAdminRemains(admins: readonly AccountId[], leaving: AccountId): void {
  if (admins.includes(leaving) && admins.every((id) => id === leaving)) throw new AppError('accounts.last_admin');
}

export type RoleChange = {
  readonly actorId: AccountId;
  readonly targetId: AccountId;
  /** Everybody who is an admin before the change. */
  readonly admins: readonly AccountId[];
};

/**
 * Whoever changes the roles of others stays an admin, so one is always left.
 * @throws AppError `accounts.own_roles`, or `auth.forbidden` for one who has ceased to be an admin meanwhile.
 */
export function assertMayChangeRoles({ actorId, targetId, admins }: RoleChange): void {
  if (actorId === targetId) throw new AppError('accounts.own_roles');
  if (!admins.includes(actorId)) throw new AppError('auth.forbidden', { requiredRole: 'admin' });
}
