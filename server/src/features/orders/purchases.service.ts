import { type Actor, AppError, type Checkout, type CreateOrderBody, type Order, OrderIdSchema, type Page } from '@app/contracts';
import type { Locale, OrderId, TitleId } from '@app/kernel';
import { z } from 'zod';
import { type Db, decodeCursor, encodeCursor, inTransaction, newId } from '../../db/index.ts';
import type { SaleTitle } from '../catalog/index.ts';
import type { InvoiceRecord } from '../payments/index.ts';
import type { OrdersDeps } from './deps.ts';
import { FISCAL, isIncluded, priceFor, refusalOf, saleStateOf } from './offer.rules.ts';
import { selectOffers } from './offers.repository.ts';
import { isRefundable, isSameCart, UNPAID_MS } from './order.rules.ts';
import { presentOrder } from './orders.presenter.ts';
import {
  findOrderOf,
  insertOrder,
  lockPurchases,
  moveOrder,
  selectLive,
  selectOrders,
  selectUnpaid,
  setInvoice,
} from './orders.repository.ts';
import type { OfferRecord, OrderRecord } from './orders.types.ts';
import type { Refunds } from './refunds.ts';
import { phaseOf, windowsOf } from './windows.rules.ts';

type Deps = Pick<OrdersDeps, 'db' | 'clock' | 'accounts' | 'payments' | 'catalog' | 'membershipOf'> & { readonly refunds: Refunds };
type Viewer = { readonly locale: Locale; readonly country: string; readonly maxAge: number };
type Made = { readonly order: OrderRecord; readonly invoice: InvoiceRecord };

const CursorSchema = z.tuple([OrderIdSchema]);
const STATES_AT_REST: readonly Order['state'][] = ['cancelled', 'refunding', 'refunded'];

/** Buying, and giving back what was bought. */
export function createPurchases({ db, clock, accounts, payments, catalog, membershipOf, refunds }: Deps) {
  const now = (): Date => new Date(clock.now());

  async function present(orders: readonly OrderRecord[], viewer: Viewer): Promise<Order[]> {
    const ids: TitleId[] = orders.map(({ titleId }) => titleId);
    const cards = await catalog.getCards(db, ids, viewer, { unlisted: true });
    return orders.map((order) => presentOrder(order, cards.get(order.titleId) ?? null, { locale: viewer.locale, nowMs: clock.now() }));
  }

  async function presentOne(order: OrderRecord, viewer: Viewer): Promise<Order> {
    const [shown] = await present([order], viewer);
    if (shown === undefined) throw new Error('one order is presented as one');
    return shown;
  }

  /** @throws AppError `orders.order_not_found` */
  async function getOwn(actor: Actor, id: OrderId): Promise<OrderRecord> {
    const order = await findOrderOf(db, actor.accountId, id);
    if (order === null) throw new AppError('orders.order_not_found');
    return order;
  }

  function invoiceOf(
    db: Db,
    { id, accountId, priceMinor, title, createdAt }: Omit<OrderRecord, 'invoiceId' | 'state'>,
  ): Promise<InvoiceRecord> {
    return payments.createInvoice(db, {
      accountId,
      purpose: 'order',
      subjectId: id,
      key: `order:${id}`,
      amountMinor: priceMinor,
      titles: title.names,
      fiscal: FISCAL,
      expiresAt: new Date(createdAt.getTime() + UNPAID_MS),
    });
  }

  /** Gives up an unpaid order. Whether it did: one that is being paid stays. */
  async function giveUp(db: Db, order: OrderRecord, reason: string, actor: 'buyer' | 'clock' = 'buyer'): Promise<boolean> {
    try {
      await payments.cancelInvoice(db, order.invoiceId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'payments.invoice_in_progress') return false;
      if (error.code !== 'payments.invoice_closed') throw error;
    }
    const who = actor === 'buyer' ? { accountId: order.accountId } : {};
    await moveOrder(db, order, { state: 'cancelled', actor, reason, at: now(), ...who });
    return true;
  }

  /** The unpaid order that this cart has already; older ones give way, unless they are being paid. */
  async function findSame(db: Db, cart: Pick<OrderRecord, 'accountId' | 'titleId' | 'kind'>): Promise<Made | null> {
    for (const order of await selectUnpaid(db, cart)) {
      if (!isSameCart(order, clock.now()) && (await giveUp(db, order, 'replaced'))) continue;
      const invoice = await invoiceOf(db, order);
      if (invoice.id !== order.invoiceId) await setInvoice(db, order.id, invoice.id);
      return { order: { ...order, invoiceId: invoice.id }, invoice };
    }
    return null;
  }

  async function make(db: Db, actor: Actor, title: SaleTitle, offer: OfferRecord, amountMinor: number): Promise<Made> {
    const { kind, slug, year, ageRating, tier, names } = title;
    const draft = {
      id: newId<OrderId>(),
      accountId: actor.accountId,
      titleId: title.id,
      offerId: offer.id,
      title: { kind, slug, year, ageRating, tier, names },
      kind: offer.kind,
      priceMinor: amountMinor,
      currency: offer.currency,
      termsVersion: offer.termsVersion,
      releaseAt: offer.releaseAt,
      releaseZone: offer.releaseZone,
      promisedAt: offer.releaseAt,
      startWithinDays: offer.startWithinDays,
      finishWithinHours: offer.finishWithinHours,
      createdAt: now(),
    };
    const invoice = await invoiceOf(db, { ...draft, paidAt: null, startedAt: null, recalledAt: null, refundReason: null });
    return { order: await insertOrder(db, { ...draft, invoiceId: invoice.id }), invoice };
  }

  /** @throws AppError every refusal of the contract that is not about paying */
  async function order(db: Db, actor: Actor, { titleId, kind, confirmIncluded }: CreateOrderBody, country: string): Promise<Made> {
    const { accountId } = actor;
    await lockPurchases(db, accountId);
    const title = await catalog.findSaleTitle(db, titleId);
    if (title === null || title.status !== 'published') throw new AppError('catalog.title_not_found');
    const offer = (await selectOffers(db, titleId)).find((one) => one.kind === kind);
    const held = (await selectLive(db, accountId, titleId)).flatMap((one) => {
      const windows = windowsOf(one);
      return windows === null || phaseOf(windows, clock.now()) === 'over' ? [] : [one.kind];
    });
    const membership = await membershipOf(db, accountId);
    const refusal = refusalOf({
      kind,
      sale: offer === undefined ? 'none' : saleStateOf(offer, title, country, clock.now()),
      held,
      isAuthor: title.ownerAccountId === accountId,
      isIncluded: isIncluded(title, membership),
      confirmIncluded,
    });
    if (refusal !== null || offer === undefined) throw new AppError(refusal ?? 'orders.offer_not_found');
    return (await findSame(db, { accountId, titleId, kind })) ?? make(db, actor, title, offer, priceFor(offer, membership.rank));
  }

  return {
    giveUp,

    /** Orders a title and says where to pay, or what became of charging the saved card. */
    create: async (actor: Actor, body: CreateOrderBody, viewer: Viewer): Promise<Checkout & { order: Order }> => {
      await accounts.requireBuyer(db, actor);
      const made = await inTransaction(db, (db) => order(db, actor, body, viewer.country));
      const { method, cardId, returnTo } = body;
      const checkout = await payments.checkout(actor, made.invoice, { method, cardId, returnTo, locale: viewer.locale });
      return { ...checkout, order: await presentOne(await getOwn(actor, made.order.id), viewer) };
    },

    list: async (
      actor: Actor,
      query: { readonly limit: number; readonly cursor?: string | undefined },
      viewer: Viewer,
    ): Promise<Page<Order>> => {
      const [after = null] = query.cursor === undefined ? [] : decodeCursor(query.cursor, CursorSchema);
      const rows = await selectOrders(db, actor.accountId, after, query.limit);
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      return {
        items: await present(shown, viewer),
        nextCursor: rows.length > shown.length && last !== undefined ? encodeCursor([last.id]) : null,
      };
    },

    get: async (actor: Actor, id: OrderId, viewer: Viewer): Promise<Order> => presentOne(await getOwn(actor, id), viewer),

    /** Again changes nothing. @throws AppError `orders.order_not_found`, `orders.not_refundable`, `payments.invoice_in_progress` */
    cancel: async (actor: Actor, id: OrderId, viewer: Viewer): Promise<Order> => {
      if (actor.kids) throw new AppError('accounts.kids_forbidden');
      const known = await getOwn(actor, id);
      if (known.state === 'awaiting_payment') {
        if (!(await inTransaction(db, (db) => giveUp(db, known, 'by_buyer')))) throw new AppError('payments.invoice_in_progress');
      } else if (!STATES_AT_REST.includes(known.state)) {
        if (!isRefundable(known, clock.now())) throw new AppError('orders.not_refundable');
        await inTransaction(db, (db) => refunds.request(db, known, { reason: 'by_buyer', actor: 'buyer' }));
        await refunds.settled(known);
      }
      return presentOne(await getOwn(actor, id), viewer);
    },
  };
}

export type Purchases = ReturnType<typeof createPurchases>;
