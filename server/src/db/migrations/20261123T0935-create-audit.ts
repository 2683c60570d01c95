import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    // No key leads out of the table: what was done stays told when the one who did it, or what it was done to, is gone.
    await query.sequelize.query(`
      create table audit_rows (
        id uuid primary key,
        at timestamptz not null,
        actor_id uuid,
        action text not null,
        subject_kind text not null,
        subject_id text not null,
        before jsonb,
        after jsonb,
        ip text,
        reason text
      );
      create index audit_rows_actor on audit_rows (actor_id, id desc);
      create index audit_rows_subject on audit_rows (subject_id, id desc);
      create index audit_rows_action on audit_rows (action, id desc);
      create function refuse_audit_change() returns trigger language plpgsql as $$
        begin
          raise exception 'audit rows are never changed' using errcode = 'insufficient_privilege';
        end
      $$;
      create trigger audit_rows_kept before update or delete on audit_rows for each row execute function refuse_audit_change();
      create trigger audit_rows_not_emptied before truncate on audit_rows for each statement execute function refuse_audit_change();
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table audit_rows; drop function refuse_audit_change();');
  },
};
