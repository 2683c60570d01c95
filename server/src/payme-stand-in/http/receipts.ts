import { Router } from 'express';
import { type Billing, REASON } from '../billing.ts';
import type { Receipt } from '../receipt.ts';
import type { Store } from '../store.ts';
import { troublePage } from './checkout-page.ts';
import { decodeOrder, langOf } from './order.ts';
import { show } from './page.ts';
import { fiscalPage, receiptsPage, resultPage } from './receipt-pages.ts';
import { TEXTS } from './texts.ts';

const LISTED = 100;

/** What was paid, the way to give it back, and the fiscal documents. */
export function receiptsRouter({ receipts, billing }: { readonly receipts: Store<Receipt>; readonly billing: Billing }): Router {
  const router = Router();
  router.get(['/', '/receipts'], (req, res) => {
    const latest = receipts.all().toSorted((a, b) => b.createTime - a.createTime);
    show(res, receiptsPage(latest.slice(0, LISTED), langOf(req.query['l'])));
  });
  router.get('/receipt/:id', (req, res) => {
    const lang = langOf(req.query['l']);
    const receipt = receipts.get(req.params.id);
    const { order } = req.query;
    if (receipt === undefined) show(res, troublePage(lang, TEXTS[lang].badLink), 404);
    else show(res, resultPage(receipt, typeof order === 'string' ? decodeOrder(order) : null, lang));
  });
  router.post('/receipt/:id/refund', async (req, res) => {
    const receipt = receipts.get(req.params.id);
    if (receipt !== undefined)
      await billing.exclusive(receipt, async () => {
        if (receipt.state === 4) await billing.cancel(receipt, REASON.refund);
      });
    res.redirect(303, `/receipts?l=${langOf(req.body?.l)}`);
  });
  router.get('/fiscal/:id/:document', (req, res) => {
    const { id, document } = req.params;
    const receipt = receipts.get(id);
    const known = document === 'perform' || document === 'cancel' ? document : null;
    if (receipt === undefined || known === null || !receipt.fiscal[known]) show(res, troublePage('ru', TEXTS.ru.badLink), 404);
    else show(res, fiscalPage(receipt, known, 'ru'));
  });
  return router;
}
