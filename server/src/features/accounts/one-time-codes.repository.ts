import { type Db, execute, selectRows } from '../../db/index.ts';
import type { Contact } from './contact.ts';

/** What a code is for, and whose: an account, a sign-in that waits for its contact, or a contact that wants a new password. */
export type CodeKey = {
  readonly purpose: 'verify' | 'reset' | 'complete';
  readonly subject: string;
  readonly channel: Contact['kind'];
};
export type OneTimeCode = {
  /** The contact that it was sent to. */
  readonly value: string;
  readonly codeHash: Buffer;
  readonly tries: number;
  readonly sentAt: Date;
  readonly expiresAt: Date;
};

const COLUMNS = 'value, code_hash as "codeHash", tries, sent_at as "sentAt", expires_at as "expiresAt"';
const IS_KEY = 'purpose = $1 and subject = $2 and channel = $3';
const keyOf = ({ purpose, subject, channel }: CodeKey) => [purpose, subject, channel];

/** Puts a code in place of the one before, unless that was sent after `sentBefore`; false then. Of racing callers one wins. */
export async function replaceCode(db: Db, key: CodeKey, code: Omit<OneTimeCode, 'tries'>, sentBefore: Date): Promise<boolean> {
  const put = await execute(
    db,
    `with put as (
       insert into one_time_codes as old (purpose, subject, channel, value, code_hash, tries, sent_at, expires_at)
       values ($1, $2, $3, $4, $5, 0, $6, $7)
       on conflict (purpose, subject, channel) do update
         set value = $4, code_hash = $5, tries = 0, sent_at = $6, expires_at = $7 where old.sent_at <= $8
       returning 1
     ) select 1 from put`,
    [...keyOf(key), code.value, code.codeHash, code.sentAt, code.expiresAt, sentBefore],
  );
  return put === 1;
}

export async function findCode(db: Db, key: CodeKey): Promise<OneTimeCode | null> {
  const [row] = await selectRows<OneTimeCode>(db, `select ${COLUMNS} from one_time_codes where ${IS_KEY}`, keyOf(key));
  return row ?? null;
}

/** Takes one of the `tries` that a living code has, before anybody looks at what was typed: guesses in parallel get no more. */
export async function takeTry(db: Db, key: CodeKey, limit: { readonly tries: number; readonly now: Date }): Promise<OneTimeCode | null> {
  const [row] = await selectRows<OneTimeCode>(
    db,
    `update one_time_codes set tries = tries + 1 where ${IS_KEY} and tries < $4 and expires_at > $5 returning ${COLUMNS}`,
    [...keyOf(key), limit.tries, limit.now],
  );
  return row ?? null;
}

/** True for the one call that removes this very code. */
export async function spendCode(db: Db, key: CodeKey, codeHash: Buffer): Promise<boolean> {
  return (await execute(db, `delete from one_time_codes where ${IS_KEY} and code_hash = $4`, [...keyOf(key), codeHash])) === 1;
}

export async function deleteCodesBefore(db: Db, before: Date): Promise<number> {
  return execute(db, 'delete from one_time_codes where expires_at < $1', [before]);
}
