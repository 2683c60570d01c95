import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    // One row for each event and reader, and one for each mail of it: the keys let nothing be told twice on one channel.
    await query.sequelize.query(`
      create table notifications (
        id uuid primary key,
        account_id uuid not null,
        profile_id uuid,
        kind text not null,
        values jsonb not null,
        link text,
        event_key text not null constraint notifications_event_key_key unique,
        created_at timestamptz not null,
        read_at timestamptz
      );
      create index notifications_account on notifications (account_id, id desc);
      create index notifications_unread on notifications (account_id) where read_at is null;
      create table notification_mails (
        event_key text primary key references notifications (event_key) on delete cascade,
        send_at timestamptz not null,
        sent_at timestamptz
      );
      create index notification_mails_due on notification_mails (send_at) where sent_at is null;
      create table notification_settings (
        account_id uuid primary key,
        subscription_email boolean not null,
        orders_email boolean not null,
        reminders_email boolean not null
      );
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table notification_settings; drop table notification_mails; drop table notifications;');
  },
};
