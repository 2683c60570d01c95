import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table accounts (
        id uuid primary key,
        email text constraint accounts_email_key unique,
        phone text constraint accounts_phone_key unique,
        password_hash text not null,
        first_name text not null,
        last_name text not null,
        roles text[] not null,
        country text not null,
        created_at timestamptz not null,
        constraint accounts_contact check (email is not null or phone is not null)
      );
      create table profiles (
        id uuid primary key,
        account_id uuid not null references accounts on delete cascade,
        name text not null,
        locale text not null,
        avatar text not null,
        created_at timestamptz not null
      );
      create index profiles_account on profiles (account_id, id);
      create table sessions (
        id uuid primary key,
        account_id uuid not null references accounts on delete cascade,
        profile_id uuid not null references profiles on delete cascade,
        device_kind text not null,
        device_name text not null,
        country text,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        revoked_at timestamptz
      );
      create index sessions_account on sessions (account_id, last_used_at desc, id desc) where revoked_at is null;
      create index sessions_profile on sessions (profile_id);
      create table refresh_tokens (
        token_hash bytea primary key,
        session_id uuid not null references sessions on delete cascade,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        rotated_at timestamptz
      );
      create index refresh_tokens_session on refresh_tokens (session_id);
      create table device_grants (
        device_code_hash bytea primary key,
        user_code text not null constraint device_grants_user_code_key unique,
        status text not null constraint device_grants_status check (status in ('pending', 'approved', 'denied', 'delivered')),
        account_id uuid references accounts on delete cascade,
        profile_id uuid references profiles on delete cascade,
        device_kind text not null,
        device_name text not null,
        country text,
        interval_sec integer not null,
        last_polled_at timestamptz,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        constraint device_grants_owner check (status = 'pending' or (account_id is not null and profile_id is not null))
      );
      create index device_grants_expires on device_grants (expires_at);
      create index device_grants_account on device_grants (account_id);
      create index device_grants_profile on device_grants (profile_id);
    `);
  },
  down: async (query) => {
    await query.sequelize.query(
      'drop table device_grants; drop table refresh_tokens; drop table sessions; drop table profiles; drop table accounts;',
    );
  },
};
