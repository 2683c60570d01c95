import type { Migration } from '../migrator.ts';

/** How a title is opened, and what its card says of the offers; null while it was never sold. */
export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      alter table titles
        add column access_mode text not null default 'plan' check (access_mode in ('plan', 'purchase', 'plan_or_purchase')),
        add column offers jsonb;
    `);
  },
  down: async (query) => {
    await query.sequelize.query('alter table titles drop column access_mode, drop column offers;');
  },
};
