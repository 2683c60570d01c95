import { AccountIdSchema, RoleSchema } from '@app/contracts';
import type { AccountId } from '@app/kernel';
import { UniqueConstraintError } from 'sequelize';
import { z } from 'zod';
import { type Db, execute, selectRows } from '../../db/index.ts';
import type { Contact } from './contact.ts';

/** Columns are ours, chosen by the kind: never what a caller typed. */
const COLUMNS = {
  email: { value: 'email', verifiedAt: 'email_verified_at', other: 'phone' },
  phone: { value: 'phone', verifiedAt: 'phone_verified_at', other: 'email' },
} as const;

const HolderSchema = z.object({ id: AccountIdSchema, verified: z.boolean(), hasOther: z.boolean(), roles: z.array(RoleSchema) });
/** The account that has a contact: whether it proved it, and whether it is reached in another way too. */
export type Holder = z.output<typeof HolderSchema>;

/** Locked until the transaction ends. */
export async function lockHolder(db: Db, { kind, value }: Contact): Promise<Holder | null> {
  const column = COLUMNS[kind];
  const [row] = await selectRows<object>(
    db,
    `select id, ${column.verifiedAt} is not null as verified, ${column.other} is not null as "hasOther", roles
     from accounts where ${column.value} = $1 for update`,
    [value],
  );
  return row === undefined ? null : HolderSchema.parse(row);
}

/** Gives the account the contact that it proved. False when another account has it. */
export async function updateContact(db: Db, id: AccountId, { kind, value }: Contact, verifiedAt: Date): Promise<boolean> {
  const column = COLUMNS[kind];
  try {
    return (
      (await execute(db, `update accounts set ${column.value} = $2, ${column.verifiedAt} = $3 where id = $1`, [id, value, verifiedAt])) ===
      1
    );
  } catch (error) {
    if (error instanceof UniqueConstraintError) return false;
    throw error;
  }
}

/** Only for an account that keeps its other contact. */
export async function removeContact(db: Db, id: AccountId, kind: Contact['kind']): Promise<void> {
  const column = COLUMNS[kind];
  await execute(db, `update accounts set ${column.value} = null, ${column.verifiedAt} = null where id = $1`, [id]);
}
