import type { Role } from '@app/contracts';

const STAFF: ReadonlySet<Role> = new Set(['moderator', 'admin', 'developer']);

/** Who cannot do without a second factor (M01). */
export const isStaff = (roles: readonly Role[]): boolean => roles.some((role) => STAFF.has(role));
