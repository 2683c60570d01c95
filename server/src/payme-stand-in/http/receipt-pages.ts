import { textOf } from '../merchant-api.ts';
import type { Receipt } from '../receipt.ts';
import { type Html, html } from './html.ts';
import { encodeOrder, formatAmount, type Lang, type Order, returnAddress } from './order.ts';
import { page } from './page.ts';
import { TEXTS } from './texts.ts';

const AFTER_SUCCESS_SEC = 3;
const AFTER_FAILURE_SEC = 15;
const timeOf = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

function sentence({ state, failure, payTime }: Receipt, lang: Lang): { readonly words: string; readonly isGood: boolean } {
  const texts = TEXTS[lang];
  if (state === 4) return { words: texts.paid, isGood: true };
  if ((state === 50 || state === 21) && payTime > 0) return { words: texts.refunded, isGood: true };
  if (failure === null) return { words: texts.pending, isGood: false };
  const said = failure.kind === 'refused' ? ` ${textOf(failure.message, lang)} (${failure.code})` : '';
  return { words: `${texts.failures[failure.kind]}${said}`, isGood: false };
}

function talk({ talk }: Receipt, lang: Lang): Html | null {
  if (talk.length === 0) return null;
  const { said, notes } = TEXTS[lang];
  const lines = talk.map(
    ({ method, answer, note }) =>
      html`<li><b>${method}</b> ${note === null ? null : html`<span class="${note}">${notes[note]}</span>`}<br><code>${answer}</code></li>`,
  );
  return html`<section><h2>${said}</h2><ol class="talk">${lines}</ol></section>`;
}

/** How a payment ended, in a sentence, and the way back to the merchant. */
export function resultPage(receipt: Receipt, order: Order | null, lang: Lang): string {
  const texts = TEXTS[lang];
  const { words, isGood } = sentence(receipt, lang);
  const home = order === null ? null : returnAddress(order, receipt.id);
  const afterSec = isGood ? Math.ceil((order?.stayMs ?? AFTER_SUCCESS_SEC * 1000) / 1000) : AFTER_FAILURE_SEC;
  return page(
    { lang, title: `${texts.states[receipt.state]} · Sahna`, onward: home === null ? null : { to: home, afterSec } },
    html`<div class="two"><section>
<h1>${formatAmount(receipt.amount, lang)}</h1>
<p class="soft">${texts.order} ${Object.values(receipt.account).join(', ')} · ${receipt.id}</p>
<p class="${isGood ? 'fine' : 'alert'}" role="status">${words}</p>
${home === null ? null : html`<p class="soft">${texts.goingBack}</p>`}
<div class="actions">
${home === null ? null : html`<a class="button main" href="${home}" data-return>${texts.back}</a>`}
${order === null || isGood ? null : html`<a class="button quiet" href="/${encodeOrder(order)}">${texts.again}</a>`}
${refundButton(receipt, lang)}${fiscalLinks(receipt, lang)}
</div></section>${talk(receipt, lang)}</div>`,
  );
}

function refundButton({ id, state }: Receipt, lang: Lang): Html | null {
  if (state !== 4) return null;
  return html`<form method="post" action="/receipt/${id}/refund"><input type="hidden" name="l" value="${lang}"><button class="quiet">${TEXTS[lang].refund}</button></form>`;
}

function fiscalLinks({ id, fiscal }: Receipt, lang: Lang): Html {
  const { fiscal: paid, fiscalRefund } = TEXTS[lang];
  return html`${fiscal.perform ? html`<a class="button quiet" href="/fiscal/${id}/perform">${paid}</a>` : null}
${fiscal.cancel ? html`<a class="button quiet" href="/fiscal/${id}/cancel">${fiscalRefund}</a>` : null}`;
}

/** Latest first. */
export function receiptsPage(receipts: readonly Receipt[], lang: Lang): string {
  const texts = TEXTS[lang];
  const rows = receipts.map(
    (receipt) => html`<tr>
<td>${timeOf(receipt.createTime)}<br><a href="/receipt/${receipt.id}?l=${lang}"><code>${receipt.id}</code></a></td>
<td>${texts.order} ${Object.values(receipt.account).join(', ')}</td>
<td>${formatAmount(receipt.amount, lang)}</td>
<td>${texts.states[receipt.state]}</td>
<td>${refundButton(receipt, lang)}</td></tr>`,
  );
  return page(
    { lang, title: texts.receipts },
    html`<section><h2>${texts.receipts}</h2>${rows.length === 0 ? html`<p class="soft">${texts.none}</p>` : html`<table>${rows}</table>`}</section>`,
  );
}

/** What the tax service would show. */
export function fiscalPage(receipt: Receipt, document: 'perform' | 'cancel', lang: Lang): string {
  const texts = TEXTS[lang];
  return page(
    { lang, title: texts.fiscal },
    html`<section><h2>${document === 'perform' ? texts.fiscal : texts.fiscalRefund}</h2>
<h1>${formatAmount(document === 'perform' ? receipt.amount : -receipt.amount, lang)}</h1>
<p class="soft">Sahna · ${texts.order} ${Object.values(receipt.account).join(', ')}<br>
${timeOf(document === 'perform' ? receipt.payTime : receipt.cancelTime)} UTC · EP000000000025 · ${receipt.id.slice(0, 12)}</p></section>`,
  );
}
