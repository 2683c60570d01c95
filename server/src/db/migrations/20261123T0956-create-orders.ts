import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table offers (
        id uuid primary key,
        title_id uuid not null references titles on delete cascade,
        kind text not null check (kind in ('buy', 'rent', 'ticket', 'preorder')),
        price_minor bigint not null check (price_minor > 0),
        member_price_minor bigint check (member_price_minor > 0),
        currency text not null,
        sale_from timestamptz,
        sale_to timestamptz,
        release_at timestamptz,
        release_zone text,
        start_within_days integer not null,
        finish_within_hours integer not null,
        closed_countries text[] not null,
        terms_version text not null,
        withdrawn_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (title_id, kind),
        check (kind not in ('ticket', 'preorder') or release_at is not null or withdrawn_at is not null)
      );

      -- An order outlives what it was for: neither the title nor the offer holds it back from being deleted.
      create table orders (
        id uuid primary key,
        account_id uuid not null references accounts on delete cascade,
        title_id uuid not null,
        offer_id uuid not null,
        title jsonb not null,
        kind text not null check (kind in ('buy', 'rent', 'ticket', 'preorder')),
        state text not null
          check (state in ('awaiting_payment', 'paid', 'waiting_release', 'active', 'expired', 'refunding', 'refunded', 'cancelled')),
        price_minor bigint not null check (price_minor > 0),
        currency text not null,
        terms_version text not null,
        invoice_id uuid not null unique,
        release_at timestamptz,
        release_zone text,
        promised_at timestamptz,
        start_within_days integer not null,
        finish_within_hours integer not null,
        created_at timestamptz not null,
        paid_at timestamptz,
        started_at timestamptz,
        -- When the next thing happens by itself: it lapses unpaid, it opens, or its last window closes.
        due_at timestamptz,
        recalled_at timestamptz,
        refund_reason text,
        check (state in ('awaiting_payment', 'cancelled') or paid_at is not null)
      );
      create index orders_account on orders (account_id, id desc);
      create index orders_due on orders (due_at) where state in ('awaiting_payment', 'paid', 'waiting_release', 'active') and due_at is not null;
      create index orders_title_live on orders (title_id) where state in ('awaiting_payment', 'paid', 'waiting_release', 'active');

      create table order_events (
        id uuid primary key,
        order_id uuid not null references orders on delete cascade,
        state text not null,
        actor text not null check (actor in ('buyer', 'author', 'staff', 'provider', 'clock')),
        account_id uuid,
        reason text,
        at timestamptz not null
      );
      create index order_events_order on order_events (order_id, id);

      create table reminders (
        profile_id uuid not null references profiles on delete cascade,
        title_id uuid not null references titles on delete cascade,
        account_id uuid not null references accounts on delete cascade,
        release_at timestamptz,
        is_event boolean not null,
        next_at timestamptz,
        created_at timestamptz not null,
        primary key (profile_id, title_id)
      );
      create index reminders_next on reminders (next_at) where next_at is not null;
      create index reminders_title on reminders (title_id);
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table reminders; drop table order_events; drop table orders; drop table offers;');
  },
};
