import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    // `standing` counts what makes access tokens outdated: another role, another age limit. `erased_at`: the person is gone, the
    // row stays for what the law wants kept (payments), so it may be without a contact then.
    await query.sequelize.query(`
      alter table accounts add column standing integer not null default 0, add column erased_at timestamptz;
      alter table accounts alter column standing drop default;
      alter table accounts drop constraint accounts_contact;
      alter table accounts add constraint accounts_contact check (email is not null or phone is not null or erased_at is not null);
      create index accounts_created on accounts (id desc) where erased_at is null;
    `);
  },
  down: async (query) => {
    await query.sequelize.query(`
      drop index accounts_created;
      delete from accounts where erased_at is not null;
      alter table accounts drop constraint accounts_contact;
      alter table accounts add constraint accounts_contact check (email is not null or phone is not null);
      alter table accounts drop column erased_at, drop column standing;
    `);
  },
};
