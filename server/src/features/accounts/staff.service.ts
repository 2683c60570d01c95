import { type Actor, type AdminUser, AppError, type AuditRow, type Page, type PageQuery, type Role } from '@app/contracts';
import type { AccountId, Clock } from '@app/kernel';
import { z } from 'zod';
import { type Db, decodeCursor, inTransaction, pageFrom } from '../../db/index.ts';
import { findCredentials } from './accounts.repository.ts';
import { insertAuditRow, selectAuditRows } from './audit.repository.ts';
import { parseLogin } from './contact.ts';
import type { Sessions } from './sessions.service.ts';
import { lockAdmins, lockUser, selectUsers, updateRoles } from './staff.repository.ts';
import { assertMayChangeRoles, orderedRoles } from './staff.rules.ts';

export type StaffDeps = { readonly db: Db; readonly clock: Clock; readonly sessions: Pick<Sessions, 'outdate'> };

const CursorSchema = z.tuple([z.uuid()]);
const after = (cursor: string | undefined) => (cursor === undefined ? null : decodeCursor(cursor, CursorSchema)[0]);
const idOf = ({ id }: { readonly id: string }) => [id];
const same = <Row>(row: Row) => row;

type UsersQuery = PageQuery & { readonly q?: string | undefined; readonly role?: Role | undefined };
type AuditQuery = PageQuery & {
  readonly actorId?: AccountId | undefined;
  readonly action?: string | undefined;
  readonly subjectId?: string | undefined;
};

/** Who works here, and what they did. */
export function createStaff({ db, clock, sessions }: StaffDeps) {
  return {
    listUsers: async ({ q, role, limit, cursor }: UsersQuery): Promise<Page<AdminUser>> => {
      const rows = await selectUsers(db, { q: q?.trim() || null, role: role ?? null, after: after(cursor), limit: limit + 1 });
      return pageFrom(rows, limit, idOf, same);
    },

    /** Takes effect on the next call of every device of theirs. @throws AppError any refusal of the contract. */
    setRoles: async (
      actor: Actor,
      id: AccountId,
      { roles, reason }: { readonly roles: readonly Role[]; readonly reason: string },
      ip: string,
    ): Promise<AdminUser> => {
      const wanted = orderedRoles(roles);
      const changed = await inTransaction(db, async (db) => {
        // Admins first, in one order for everybody: no two of these calls wait for each other.
        const admins = await lockAdmins(db);
        const user = await lockUser(db, id);
        if (user === null) throw new AppError('accounts.account_not_found');
        assertMayChangeRoles({ actorId: actor.accountId, targetId: id, admins });
        if (user.roles.join() === wanted.join()) return user;
        await updateRoles(db, id, wanted);
        await insertAuditRow(db, {
          at: new Date(clock.now()),
          actor,
          action: 'accounts.roles_changed',
          subjectKind: 'account',
          subjectId: id,
          before: { roles: user.roles },
          after: { roles: wanted },
          reason,
          ip,
        });
        return { ...user, roles: wanted };
      });
      await sessions.outdate(id);
      return changed;
    },

    /** For the command line: whoever has the database's password has everything already. @throws AppError `accounts.account_not_found`. */
    makeAdmin: async (login: string, country: string): Promise<AccountId> => {
      const contact = parseLogin(login, country);
      const found = contact === null ? null : await findCredentials(db, contact);
      if (found === null) throw new AppError('accounts.account_not_found');
      const { id } = found.account;
      await inTransaction(db, async (db) => {
        const user = await lockUser(db, id);
        if (user === null || user.roles.includes('admin')) return;
        const roles = orderedRoles([...user.roles, 'admin']);
        await updateRoles(db, id, roles);
        await insertAuditRow(db, {
          at: new Date(clock.now()),
          actor: null,
          action: 'accounts.roles_changed',
          subjectKind: 'account',
          subjectId: id,
          before: { roles: user.roles },
          after: { roles },
          reason: 'command line',
        });
      });
      await sessions.outdate(id);
      return id;
    },

    listAudit: async ({ actorId, action, subjectId, limit, cursor }: AuditQuery): Promise<Page<AuditRow>> => {
      const rows = await selectAuditRows(db, {
        actorId: actorId ?? null,
        action: action ?? null,
        subjectId: subjectId ?? null,
        after: after(cursor),
        limit: limit + 1,
      });
      return pageFrom(rows, limit, idOf, same);
    },
  };
}

export type Staff = ReturnType<typeof createStaff>;
