import type { AccountId } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import type { Messenger, Template, Values } from '../../messenger/index.ts';
import { findAccount, listProfileRecords } from './accounts.repository.ts';

/** Tells the owner what changed, by mail to the address that they proved; who has none is told in the app alone. */
export function createSecurityLetters({ messenger }: { readonly messenger: Messenger }) {
  return {
    send: async (db: Db, accountId: AccountId, template: Template, values: Values = {}): Promise<void> => {
      const account = await findAccount(db, accountId);
      if (account === null || account.email === null || account.emailVerifiedAt === null) return;
      const owner = (await listProfileRecords(db, accountId)).find(({ owner }) => owner);
      if (owner !== undefined) await messenger.send(db, { channel: 'email', to: account.email, template, locale: owner.locale, values });
    },
  };
}

export type SecurityLetters = ReturnType<typeof createSecurityLetters>;
