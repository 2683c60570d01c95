import type { OrderState } from '@app/contracts';
import type { AccountId, InvoiceId, OrderId, TitleId } from '@app/kernel';
import { type Db, execute, newId, selectRows } from '../../db/index.ts';
import { dueAtMs, LIVE, statesBefore } from './order.rules.ts';
import type { OrderActor, OrderRecord, RefundReason } from './orders.types.ts';

const COLUMNS = `o.id, o.account_id as "accountId", o.title_id as "titleId", o.offer_id as "offerId", o.title, o.kind, o.state,
  o.price_minor as "priceMinor", o.currency, o.terms_version as "termsVersion", o.invoice_id as "invoiceId", o.release_at as "releaseAt",
  o.release_zone as "releaseZone", o.promised_at as "promisedAt", o.start_within_days as "startWithinDays",
  o.finish_within_hours as "finishWithinHours", o.created_at as "createdAt", o.paid_at as "paidAt", o.started_at as "startedAt",
  o.recalled_at as "recalledAt", o.refund_reason as "refundReason"`;

/** node-pg hands 64-bit integers over as text. */
type Row = Omit<OrderRecord, 'priceMinor'> & { readonly priceMinor: string };

const toOrder = (row: Row): OrderRecord => ({ ...row, priceMinor: Number(row.priceMinor) });

async function select(db: Db, rest: string, bind: readonly unknown[]): Promise<OrderRecord[]> {
  return (await selectRows<Row>(db, `select ${COLUMNS} from orders o where ${rest}`, bind)).map(toOrder);
}

/** Makes purchases of one account wait for each other until the transaction ends. */
export async function lockPurchases(db: Db, accountId: AccountId): Promise<void> {
  await selectRows(db, `select pg_advisory_xact_lock(hashtextextended('orders:' || $1, 0))`, [accountId]);
}

export async function findOrder(db: Db, id: OrderId): Promise<OrderRecord | null> {
  return (await select(db, 'o.id = $1', [id]))[0] ?? null;
}

export async function findOrderOf(db: Db, accountId: AccountId, id: OrderId): Promise<OrderRecord | null> {
  return (await select(db, 'o.id = $1 and o.account_id = $2', [id, accountId]))[0] ?? null;
}

/** The row itself, held until the transaction ends. */
export async function lockOrder(db: Db, id: OrderId): Promise<OrderRecord | null> {
  return (await select(db, 'o.id = $1 for update', [id]))[0] ?? null;
}

/** Orders of the account, latest first; one more than `limit`. */
export async function selectOrders(db: Db, accountId: AccountId, after: OrderId | null, limit: number): Promise<OrderRecord[]> {
  return select(db, 'o.account_id = $1 and ($2::uuid is null or o.id < $2) order by o.id desc limit $3', [accountId, after, limit + 1]);
}

/** Orders of the account that are paid and not over, of one title or of all. */
export async function selectLive(db: Db, accountId: AccountId, titleId: TitleId | null = null): Promise<OrderRecord[]> {
  return select(db, 'o.account_id = $1 and o.state = any($2) and ($3::uuid is null or o.title_id = $3) order by o.id', [
    accountId,
    LIVE,
    titleId,
  ]);
}

/** Paid orders of the account whose release is still ahead. */
export async function selectUndelivered(db: Db, accountId: AccountId, now: Date): Promise<OrderRecord[]> {
  return select(db, 'o.account_id = $1 and o.state = any($2) and o.release_at > $3 order by o.id', [accountId, LIVE, now]);
}

/** Unpaid orders of the account for the same thing, latest first. */
export async function selectUnpaid(
  db: Db,
  { accountId, titleId, kind }: Pick<OrderRecord, 'accountId' | 'titleId' | 'kind'>,
): Promise<OrderRecord[]> {
  return select(db, `o.account_id = $1 and o.title_id = $2 and o.kind = $3 and o.state = 'awaiting_payment' order by o.id desc`, [
    accountId,
    titleId,
    kind,
  ]);
}

export type OrderDraft = Omit<OrderRecord, 'state' | 'paidAt' | 'startedAt' | 'recalledAt' | 'refundReason'>;

export async function insertOrder(db: Db, draft: OrderDraft): Promise<OrderRecord> {
  const order: OrderRecord = {
    ...draft,
    state: 'awaiting_payment',
    paidAt: null,
    startedAt: null,
    recalledAt: null,
    refundReason: null,
  };
  await execute(
    db,
    `insert into orders (id, account_id, title_id, offer_id, title, kind, state, price_minor, currency, terms_version, invoice_id,
       release_at, release_zone, promised_at, start_within_days, finish_within_hours, created_at, due_at)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      order.id,
      order.accountId,
      order.titleId,
      order.offerId,
      JSON.stringify(order.title),
      order.kind,
      order.state,
      order.priceMinor,
      order.currency,
      order.termsVersion,
      order.invoiceId,
      order.releaseAt,
      order.releaseZone,
      order.promisedAt,
      order.startWithinDays,
      order.finishWithinHours,
      order.createdAt,
      dueOf(order),
    ],
  );
  await insertEvent(db, order.id, { state: order.state, actor: 'buyer', accountId: order.accountId, at: order.createdAt });
  return order;
}

function dueOf(order: OrderRecord): Date | null {
  const dueMs = dueAtMs(order);
  return dueMs === null ? null : new Date(dueMs);
}

export type Change = {
  readonly state: OrderState;
  readonly actor: OrderActor;
  readonly at: Date;
  readonly accountId?: AccountId;
  readonly reason?: string;
};

async function insertEvent(db: Db, orderId: OrderId, { state, actor, accountId, reason, at }: Change): Promise<void> {
  await execute(db, 'insert into order_events (id, order_id, state, actor, account_id, reason, at) values ($1, $2, $3, $4, $5, $6, $7)', [
    newId(),
    orderId,
    state,
    actor,
    accountId ?? null,
    reason ?? null,
    at,
  ]);
}

/** Moves an order on, if it still is where it may come from; null when it is not. Every move leaves an event. */
export async function moveOrder(
  db: Db,
  order: OrderRecord,
  change: Change & { readonly releaseAt?: Date; readonly refundReason?: RefundReason },
): Promise<OrderRecord | null> {
  const moved: OrderRecord = {
    ...order,
    state: change.state,
    releaseAt: change.releaseAt ?? order.releaseAt,
    refundReason: change.refundReason ?? order.refundReason,
  };
  const touched = await execute(
    db,
    'update orders set state = $2, release_at = $3, refund_reason = $4, due_at = $5 where id = $1 and state = any($6)',
    [order.id, moved.state, moved.releaseAt, moved.refundReason, dueOf(moved), statesBefore(change.state)],
  );
  if (touched === 0) return null;
  await insertEvent(db, order.id, change);
  return moved;
}

/** The release moved and the order stays what it is. */
export async function moveRelease(db: Db, order: OrderRecord, releaseAt: Date): Promise<void> {
  await execute(db, 'update orders set release_at = $2, due_at = $3 where id = $1', [order.id, releaseAt, dueOf({ ...order, releaseAt })]);
}

/** Books that the invoice was paid: one statement. Whether there was an order that waited for it, or that has it already. */
export async function settleOrder(
  db: Db,
  { orderId, invoiceId, paidAt }: { readonly orderId: OrderId; readonly invoiceId: InvoiceId; readonly paidAt: Date },
): Promise<boolean> {
  const rows = await selectRows(
    db,
    `with settled as (
       update orders set state = 'paid', paid_at = $3, due_at = $3 where id = $1 and invoice_id = $2 and state = any($4) returning id),
     noted as (
       insert into order_events (id, order_id, state, actor, at) select $5, id, 'paid', 'provider', $3 from settled)
     select 1 from orders where id = $1 and invoice_id = $2 and (paid_at is not null or exists (select 1 from settled))`,
    [orderId, invoiceId, paidAt, statesBefore('paid'), newId()],
  );
  return rows.length > 0;
}

/** Books that the money went back: one statement, which changes nothing the second time. */
export async function reverseOrder(db: Db, orderId: OrderId, at: Date): Promise<void> {
  await execute(
    db,
    `with reversed as (
       update orders set state = 'refunded', due_at = null, refund_reason = coalesce(refund_reason, 'by_provider')
       where id = $1 and state = any($2) returning id, refund_reason)
     insert into order_events (id, order_id, state, actor, reason, at) select $3, id, 'refunded', 'provider', refund_reason, $4 from reversed`,
    [orderId, statesBefore('refunded'), newId(), at],
  );
}

/** The clock of a rent or a replay starts, once. */
export async function startOrder(db: Db, order: OrderRecord, startedAt: Date): Promise<boolean> {
  const touched = await execute(
    db,
    'update orders set started_at = $2, due_at = $3 where id = $1 and started_at is null and state = any($4)',
    [order.id, startedAt, dueOf({ ...order, startedAt }), LIVE],
  );
  return touched > 0;
}

/** Orders whose time has come, the longest due first. */
export async function selectDue(db: Db, now: Date, limit: number): Promise<OrderId[]> {
  const rows = await selectRows<{ id: OrderId }>(
    db,
    `select id from orders where due_at <= $1 and state in ('awaiting_payment', 'paid', 'waiting_release', 'active')
     order by due_at limit $2`,
    [now, limit],
  );
  return rows.map(({ id }) => id);
}

export async function setDue(db: Db, id: OrderId, dueAt: Date | null): Promise<void> {
  await execute(db, 'update orders set due_at = $2 where id = $1', [id, dueAt]);
}

/** Unpaid and live orders of a title after the cursor, in order. */
export async function selectOfTitle(db: Db, titleId: TitleId, after: OrderId | null, limit: number): Promise<OrderId[]> {
  const rows = await selectRows<{ id: OrderId }>(
    db,
    `select id from orders where title_id = $1 and state in ('awaiting_payment', 'paid', 'waiting_release', 'active')
       and ($2::uuid is null or id > $2) order by id limit $3`,
    [titleId, after, limit],
  );
  return rows.map(({ id }) => id);
}

/** Live orders of a title that is taken away from those who bought it: each is to be refunded. */
export async function recallOrders(db: Db, titleId: TitleId, at: Date): Promise<void> {
  await execute(db, 'update orders set recalled_at = $2 where title_id = $1 and recalled_at is null and state = any($3)', [
    titleId,
    at,
    ['awaiting_payment', ...LIVE],
  ]);
}

/** The order waits for another invoice than before. */
export async function setInvoice(db: Db, id: OrderId, invoiceId: InvoiceId): Promise<void> {
  await execute(db, 'update orders set invoice_id = $2 where id = $1', [id, invoiceId]);
}
