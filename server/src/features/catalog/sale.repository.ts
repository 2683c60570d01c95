import type { AccessMode } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { type Db, execute, selectRows } from '../../db/index.ts';
import type { CardOfferRow, SaleTitle } from './catalog.types.ts';

export async function findSaleTitle(db: Db, titleId: TitleId): Promise<SaleTitle | null> {
  const [row] = await selectRows<SaleTitle>(
    db,
    `select t.id, t.owner_account_id as "ownerAccountId", t.status, t.kind, t.slug, t.year, t.age_rating as "ageRating", t.tier,
       t.access_mode as "accessMode", t.closed_countries as "closedCountries", t.release_at as "releaseAt", t.max_height is not null as ready,
       (select coalesce(jsonb_object_agg(x.locale, x.title), '{}') from title_texts x where x.title_id = t.id) as names
     from titles t where t.id = $1`,
    [titleId],
  );
  return row ?? null;
}

export type SaleChange = {
  readonly accessMode?: AccessMode;
  readonly offers?: readonly CardOfferRow[];
  readonly releaseAt?: Date | null;
};

/** Changes what is named. Offers once given stay a list, if an empty one: the title was sold, and people own it. */
export async function updateSale(db: Db, titleId: TitleId, change: SaleChange): Promise<void> {
  await execute(
    db,
    `update titles set access_mode = coalesce($2, access_mode), offers = coalesce($3::jsonb, offers),
       release_at = case when $4 then $5::timestamptz else release_at end where id = $1`,
    [
      titleId,
      change.accessMode ?? null,
      change.offers === undefined ? null : JSON.stringify(change.offers),
      change.releaseAt !== undefined,
      change.releaseAt ?? null,
    ],
  );
}
