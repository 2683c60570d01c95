import type { Migration } from '../migrator.ts';

// A transfer moves money between accounts; its entries sum to zero when the transaction commits, and nothing is ever changed.
export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table ledger_transfers (
        id uuid primary key,
        invoice_id uuid not null references invoices,
        kind text not null constraint ledger_transfers_kind check (kind in ('payment', 'refund')),
        at timestamptz not null,
        constraint ledger_transfers_once unique (invoice_id, kind)
      );
      create table ledger_entries (
        transfer_id uuid not null references ledger_transfers,
        account text not null,
        amount_minor bigint not null constraint ledger_entries_amount check (amount_minor <> 0),
        primary key (transfer_id, account)
      );
      create function ledger_check_balance() returns trigger language plpgsql as $$
      declare
        transfer uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
        entries integer;
        total bigint;
      begin
        select count(*), coalesce(sum(amount_minor), 0) into entries, total from ledger_entries where transfer_id = transfer;
        if entries < 2 or total <> 0 then
          raise exception 'ledger transfer % has % entries that sum to %', transfer, entries, total using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create function ledger_refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the ledger is never changed, only added to' using errcode = 'restrict_violation';
      end $$;
      create constraint trigger ledger_transfers_balance after insert on ledger_transfers
        deferrable initially deferred for each row execute function ledger_check_balance('id');
      create constraint trigger ledger_entries_balance after insert on ledger_entries
        deferrable initially deferred for each row execute function ledger_check_balance('transfer_id');
      create trigger ledger_transfers_fixed before update or delete or truncate on ledger_transfers
        for each statement execute function ledger_refuse_change();
      create trigger ledger_entries_fixed before update or delete or truncate on ledger_entries
        for each statement execute function ledger_refuse_change();
    `);
  },
  down: async (query) => {
    await query.sequelize.query(`
      drop table ledger_entries;
      drop table ledger_transfers;
      drop function ledger_check_balance();
      drop function ledger_refuse_change();
    `);
  },
};
