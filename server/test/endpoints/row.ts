import type { CallOf, Endpoint, Endpoints, ErrorCode } from '@app/contracts';
import type { Things } from './things.ts';

/** `kids`: a kids profile of a viewer's household. The three staff roles are signed in by two factors. */
export const ROLES = ['guest', 'kids', 'viewer', 'author', 'moderator', 'admin', 'developer'] as const;
export type Role = (typeof ROLES)[number];
/** What becomes of a staff session without a second factor is asked apart. */
export const STAFF = ['moderator', 'admin', 'developer'] as const satisfies readonly Role[];

/** Who may do a thing. A role that is not named is refused. */
export type Permission = {
  /** Roles that may do it at all: with what is theirs, or with what is nobody's. */
  readonly may: readonly Role[];
  /** What happens with what is somebody else's; left out where nothing that has an owner is named. */
  readonly foreign?: {
    /** Roles that may do it with other people's things too. */
    readonly may?: readonly Role[];
    /** What the others of `may` hear: mostly that there is no such thing. */
    readonly told: ErrorCode;
  };
  /** What those who may hear about what is their own: nobody decides on their own application. */
  readonly own?: ErrorCode;
};

/** All that tests know of one endpoint. */
export type Row<E extends Endpoint = Endpoint> = Permission & {
  /** A call that the schemas take, naming every field. Tests of bad input change one thing in it at a time. */
  readonly call: (things: Things) => CallOf<E>;
  /** What those who may are told, where the call is fine and what it says is not: a password that is wrong. */
  readonly told?: ErrorCode;
  /** Takes away what other calls need, so it is made after them: 1 a part of a thing, 2 the thing, 3 the caller's own session. */
  readonly late?: 1 | 2 | 3;
};

/** The rows of a feature. The authorisation test names the endpoints of its contract that have none. */
export type Rows<F extends keyof Endpoints> = { readonly [N in keyof Endpoints[F]]?: Row<Extract<Endpoints[F][N], Endpoint>> };

export const EVERYBODY: readonly Role[] = [...ROLES];
export const SIGNED_IN: readonly Role[] = ROLES.filter((role) => role !== 'guest' && role !== 'kids');
/** Signed in, and open to kids profiles too. */
export const HOUSEHOLD: readonly Role[] = ['kids', ...SIGNED_IN];
export const MODERATORS: readonly Role[] = ['moderator', 'admin'];
export const ADMINS: readonly Role[] = ['admin'];
export const AUTHORS: readonly Role[] = ['author', 'admin'];
