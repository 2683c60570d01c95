import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      alter table accounts
        alter column password_hash drop not null,
        add column time_zone text not null default 'Asia/Tashkent',
        add column email_verified_at timestamptz,
        add column phone_verified_at timestamptz,
        add column totp_secret bytea,
        add column totp_confirmed_at timestamptz,
        add column deletion_at timestamptz;
      alter table accounts alter column time_zone drop default;
      create index accounts_deletion on accounts (deletion_at) where deletion_at is not null;
      alter table profiles
        add column owner boolean not null default false,
        add column kids boolean not null default false,
        add column max_age integer not null default 18,
        add column pin_hash text;
      update profiles set owner = true where id in (select distinct on (account_id) id from profiles order by account_id, id);
      create unique index profiles_owner on profiles (account_id) where owner;
      alter table profiles alter column owner drop default, alter column kids drop default, alter column max_age drop default;
      alter table sessions add column mfa boolean not null default false;
      alter table sessions alter column mfa drop default;
    `);
  },
  down: async (query) => {
    await query.sequelize.query(`
      alter table sessions drop column mfa;
      alter table profiles drop column owner, drop column pin_hash, drop column max_age, drop column kids;
      alter table accounts
        drop column deletion_at, drop column totp_confirmed_at, drop column totp_secret,
        drop column phone_verified_at, drop column email_verified_at, drop column time_zone;
      update accounts set password_hash = '' where password_hash is null;
      alter table accounts alter column password_hash set not null;
    `);
  },
};
