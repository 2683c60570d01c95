import type { OrderKind } from '@app/contracts';
import type { OfferId, TitleId } from '@app/kernel';
import { type Db, execute, newId, selectRows } from '../../db/index.ts';
import type { OfferRecord } from './orders.types.ts';

const COLUMNS = `id, title_id as "titleId", kind, price_minor as "priceMinor", member_price_minor as "memberPriceMinor", currency,
  sale_from as "saleFrom", sale_to as "saleTo", release_at as "releaseAt", release_zone as "releaseZone",
  start_within_days as "startWithinDays", finish_within_hours as "finishWithinHours", closed_countries as "closedCountries",
  terms_version as "termsVersion", withdrawn_at as "withdrawnAt"`;

/** node-pg hands 64-bit integers over as text. */
type Row = Omit<OfferRecord, 'priceMinor' | 'memberPriceMinor'> & { readonly priceMinor: string; readonly memberPriceMinor: string | null };

const toOffer = (row: Row): OfferRecord => ({
  ...row,
  priceMinor: Number(row.priceMinor),
  memberPriceMinor: row.memberPriceMinor === null ? null : Number(row.memberPriceMinor),
});

/** Offers of a title, cheapest first; those that were withdrawn are not there. */
export async function selectOffers(db: Db, titleId: TitleId): Promise<OfferRecord[]> {
  const rows = await selectRows<Row>(
    db,
    `select ${COLUMNS} from offers where title_id = $1 and withdrawn_at is null order by price_minor, kind`,
    [titleId],
  );
  return rows.map(toOffer);
}

/** Makes concurrent changes of one title's offers wait for each other until the transaction ends. */
export async function lockOffers(db: Db, titleId: TitleId): Promise<void> {
  await selectRows(db, `select pg_advisory_xact_lock(hashtextextended('offers:' || $1, 0))`, [titleId]);
}

export type OfferDraft = Omit<OfferRecord, 'id' | 'withdrawnAt'>;

/** Writes the offer of that kind, in place of what there was; one that had been withdrawn is open again under its old id. */
export async function upsertOffer(db: Db, draft: OfferDraft, now: Date): Promise<OfferRecord> {
  const [row] = await selectRows<Row>(
    db,
    `insert into offers (id, title_id, kind, price_minor, member_price_minor, currency, sale_from, sale_to, release_at, release_zone,
       start_within_days, finish_within_hours, closed_countries, terms_version, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)
     on conflict (title_id, kind) do update set price_minor = excluded.price_minor, member_price_minor = excluded.member_price_minor,
       currency = excluded.currency, sale_from = excluded.sale_from, sale_to = excluded.sale_to, release_at = excluded.release_at,
       release_zone = excluded.release_zone, start_within_days = excluded.start_within_days,
       finish_within_hours = excluded.finish_within_hours, closed_countries = excluded.closed_countries,
       terms_version = excluded.terms_version, withdrawn_at = null, updated_at = excluded.updated_at
     returning ${COLUMNS}`,
    [
      newId(),
      draft.titleId,
      draft.kind,
      draft.priceMinor,
      draft.memberPriceMinor,
      draft.currency,
      draft.saleFrom,
      draft.saleTo,
      draft.releaseAt,
      draft.releaseZone,
      draft.startWithinDays,
      draft.finishWithinHours,
      draft.closedCountries,
      draft.termsVersion,
      now,
    ],
  );
  if (row === undefined) throw new Error('an upsert returns its row');
  return toOffer(row);
}

/** Whether there was one to withdraw. */
export async function withdrawOffer(db: Db, titleId: TitleId, kind: OrderKind, now: Date): Promise<boolean> {
  const touched = await execute(
    db,
    'update offers set withdrawn_at = $3, updated_at = $3 where title_id = $1 and kind = $2 and withdrawn_at is null',
    [titleId, kind, now],
  );
  return touched > 0;
}

/** Moves the release of those of the title's pre-orders and tickets that lie ahead; without a date they are called off. */
export async function moveReleases(db: Db, titleId: TitleId, releaseAt: Date | null, now: Date): Promise<void> {
  await execute(
    db,
    `update offers set release_at = coalesce($2, release_at), withdrawn_at = case when $2::timestamptz is null then $3 else withdrawn_at end, updated_at = $3
     where title_id = $1 and kind in ('preorder', 'ticket') and withdrawn_at is null and release_at > $3`,
    [titleId, releaseAt, now],
  );
}

/** What the offers say now of what was bought under them. */
export async function selectOffersById(db: Db, ids: readonly OfferId[]): Promise<ReadonlyMap<OfferId, OfferRecord>> {
  const rows = await selectRows<Row>(db, `select ${COLUMNS} from offers where id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, toOffer(row)]));
}
