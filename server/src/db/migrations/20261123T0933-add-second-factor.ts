import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    // `totp_last_step`: the latest 30-second step whose code was taken; neither it nor an earlier one is taken again (RFC 6238 §5.2).
    await query.sequelize.query(`
      alter table accounts add column totp_last_step bigint;
      create table recovery_codes (
        account_id uuid not null references accounts on delete cascade,
        code_hash bytea not null,
        primary key (account_id, code_hash)
      );
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table recovery_codes; alter table accounts drop column totp_last_step;');
  },
};
