import type { Migration } from '../migrator.ts';

/**
 * Where plans are sold, and what the tax receipt calls them. The values here are only a start: an accountant decides on them, per
 * plan, and an admin enters them (payme.md section 6).
 */
const FISCAL = { code: '10899001001000000', packageCode: '1501319', vatPercent: 12 };

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      -- A price never changes: another one is another row. What somebody pays for is one of these.
      create table plan_prices (
        id uuid primary key,
        plan_code text not null references plans,
        price_minor bigint not null constraint plan_prices_price check (price_minor >= 0),
        hours integer not null constraint plan_prices_hours check (hours > 0),
        announced_at timestamptz not null,
        effective_at timestamptz not null,
        constraint plan_prices_order check (effective_at >= announced_at)
      );
      create index plan_prices_plan on plan_prices (plan_code, announced_at);
      insert into plan_prices (id, plan_code, price_minor, hours, announced_at, effective_at)
        select gen_random_uuid(), code, price_minor, period_days * 24, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z' from plans;

      alter table plans
        drop column price_minor,
        add column closed_countries text[] not null default '{}',
        add column fiscal_code text not null default '${FISCAL.code}',
        add column fiscal_package_code text not null default '${FISCAL.packageCode}',
        add column vat_percent double precision not null default ${FISCAL.vatPercent};
      alter table plans
        alter column fiscal_code drop default,
        alter column fiscal_package_code drop default,
        alter column vat_percent drop default;
    `);
  },
  down: async (query) => {
    await query.sequelize.query(`
      alter table plans
        add column price_minor bigint not null default 0 constraint plans_price check (price_minor >= 0),
        drop column closed_countries,
        drop column fiscal_code,
        drop column fiscal_package_code,
        drop column vat_percent;
      alter table plans alter column price_minor drop default;
      update plans set price_minor = (
        select p.price_minor from plan_prices p where p.plan_code = plans.code order by p.announced_at desc, p.id desc limit 1);
      drop table plan_prices;
    `);
  },
};
