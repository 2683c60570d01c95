import { AccountIdSchema, type AdminUser, type Role, RoleSchema } from '@app/contracts';
import type { AccountId } from '@app/kernel';
import { z } from 'zod';
import { type Db, execute, selectRows } from '../../db/index.ts';

const USER = `id, first_name as "firstName", last_name as "lastName", email, phone, roles, country,
  totp_confirmed_at is not null as "mfaEnabled", created_at as "createdAt", deletion_at as "deletionAt"`;
type UserRow = Omit<AdminUser, 'id' | 'roles' | 'createdAt' | 'deletionAt'> & {
  readonly id: string;
  readonly roles: readonly string[];
  readonly createdAt: Date;
  readonly deletionAt: Date | null;
};

const toUser = (row: UserRow): AdminUser => ({
  ...row,
  id: AccountIdSchema.parse(row.id),
  roles: z.array(RoleSchema).parse(row.roles),
  createdAt: row.createdAt.toISOString(),
  deletionAt: row.deletionAt?.toISOString() ?? null,
});

export type UsersQuery = {
  /** Part of a contact or a name; null for everybody. */
  readonly q: string | null;
  readonly role: Role | null;
  readonly after: string | null;
  readonly limit: number;
};

/** Accounts, latest first, from the one after `after` on; at most `limit`. */
export async function selectUsers(db: Db, { q, role, after, limit }: UsersQuery): Promise<AdminUser[]> {
  const rows = await selectRows<UserRow>(
    db,
    `select ${USER} from accounts
     where erased_at is null and ($1::text is null or strpos(lower(concat_ws(' ', email, phone, first_name, last_name, first_name)), lower($1)) > 0)
       and ($2::text is null or roles @> array[$2]) and ($3::uuid is null or id < $3) order by id desc limit $4`,
    [q, role, after, limit],
  );
  return rows.map(toUser);
}

/** An account that nobody else changes until the transaction ends; null when there is none. */
export async function lockUser(db: Db, id: AccountId): Promise<AdminUser | null> {
  const [row] = await selectRows<UserRow>(db, `select ${USER} from accounts where id = $1 and erased_at is null for no key update`, [id]);
  return row === undefined ? null : toUser(row);
}

/** Every admin who stays, locked until the transaction ends: of two who take each other's role one comes too late. */
export async function lockAdmins(db: Db): Promise<AccountId[]> {
  const rows = await selectRows<{ id: string }>(
    db,
    `select id from accounts where roles @> array['admin'] and erased_at is null and deletion_at is null order by id for no key update`,
  );
  return rows.map(({ id }) => AccountIdSchema.parse(id));
}

/** Gives the account these roles; access tokens that name others are outdated by it. */
export async function updateRoles(db: Db, id: AccountId, roles: readonly Role[]): Promise<void> {
  await execute(db, 'update accounts set roles = $2, standing = standing + 1 where id = $1', [id, roles]);
}
