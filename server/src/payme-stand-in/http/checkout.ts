import { type Response, Router } from 'express';
import type { Billing } from '../billing.ts';
import { newReceipt, type Receipt } from '../receipt.ts';
import { isScenario, play } from '../scenarios.ts';
import type { Store } from '../store.ts';
import type { Switches } from '../switches.ts';
import { maskNumber } from '../test-cards.ts';
import { checkoutPage, troublePage } from './checkout-page.ts';
import { decodeOrder, encodeOrder, type Order, orderOfForm } from './order.ts';
import { show } from './page.ts';
import { readPress } from './press.ts';
import { TEXTS } from './texts.ts';

export type CheckoutDeps = {
  readonly merchantId: string;
  readonly now: () => number;
  readonly receipts: Store<Receipt>;
  readonly billing: Billing;
  readonly switches: Switches;
};

/** The page where people pay: by link or by form, and what its buttons do. */
export function checkoutRouter({ merchantId, now, receipts, billing, switches }: CheckoutDeps): Router {
  const router = Router();
  const showOrder = (res: Response, order: Order | null, trouble: string | null = null) => {
    if (order === null) show(res, troublePage('ru', TEXTS.ru.badLink), 400);
    else if (order.merchantId !== merchantId) show(res, troublePage(order.lang, TEXTS[order.lang].wrongShop), 404);
    else show(res, checkoutPage(order, trouble), trouble === null ? 200 : 422);
  };

  router.post('/', (req, res) => showOrder(res, orderOfForm(req.body ?? {}, req.get('referer'))));
  router.post('/pay', async (req, res) => {
    const press = readPress(req.body);
    if ('trouble' in press || press.order.merchantId !== merchantId)
      return showOrder(res, press.order, 'trouble' in press ? press.trouble : null);
    const { order, card } = press;
    const { amount, account, description, lang } = order;
    const receipt = newReceipt({ origin: 'checkout', amount, account, description }, now());
    receipt.card = { number: maskNumber(card.number), expire: '03/99' };
    receipts.save(receipt);
    const planned = switches.take('checkout');
    await play(billing, receipt, isScenario(planned) ? planned : press.scenario, card.behaviour);
    res.redirect(303, `/receipt/${receipt.id}?l=${lang}&order=${encodeURIComponent(encodeOrder(order))}`);
  });
  // Standard base64 may hold slashes, so a link is whatever path nobody else serves.
  router.get('/{*link}', (req, res) => showOrder(res, decodeOrder(pathOf(req.path))));
  return router;
}

function pathOf(path: string): string {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return '';
  }
}
