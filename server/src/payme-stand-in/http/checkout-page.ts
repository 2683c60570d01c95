import { SCENARIOS } from '../scenarios.ts';
import { TEST_CARDS } from '../test-cards.ts';
import { type Html, html } from './html.ts';
import { encodeOrder, formatAmount, LANGS, type Order, returnAddress } from './order.ts';
import { page } from './page.ts';
import { SCENARIO_TEXTS } from './scenario-texts.ts';
import { TEXTS } from './texts.ts';

const grouped = (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 ');

function cardChoice({ lang }: Order): Html {
  const texts = TEXTS[lang];
  const cards = TEST_CARDS.map(
    ({ number, behaviour }, at) => html`<label>
<input type="radio" name="card" value="${number}" ${at === 0 ? html`checked` : null}><b>${grouped(number)}</b><span>${texts.cards[behaviour]}</span>
</label>`,
  );
  return html`<fieldset class="cards"><legend class="soft">${texts.chooseCard}</legend>${cards}
<label><input type="radio" name="card" value="other"><b>${texts.otherCard}</b></label></fieldset>
<div class="row other">
<label class="field">${texts.number}<input type="text" name="number" inputmode="numeric" autocomplete="off" placeholder="8600 0691 9540 6311"></label>
<label class="field">${texts.expire}<input type="text" name="expire" inputmode="numeric" autocomplete="off" value="0399"></label>
</div>`;
}

function failures({ lang }: Order): Html {
  const texts = TEXTS[lang];
  const buttons = SCENARIOS.flatMap((scenario) => {
    if (scenario === 'paid') return [];
    const [title, what] = SCENARIO_TEXTS[scenario][lang];
    return [html`<button name="scenario" value="${scenario}">${title}<small>${what}</small></button>`];
  });
  return html`<section><h2>${texts.tryFailures}</h2><p class="soft">${texts.tryFailuresHint}</p><div class="failures">${buttons}</div></section>`;
}

/** What is paid, with which card, and the buttons of every failure. */
export function checkoutPage(order: Order, trouble: string | null): string {
  const { lang, amount, account, description } = order;
  const texts = TEXTS[lang];
  const home = returnAddress(order, null);
  const langs = LANGS.map((other) => html`<a href="/${encodeOrder({ ...order, lang: other })}">${other}</a> `);
  return page(
    { lang, title: `${formatAmount(amount, lang)} · Sahna` },
    html`<form method="post" action="/pay" class="two">
<input type="hidden" name="order" value="${encodeOrder(order)}">
<section>
<p class="soft">${texts.payTo} <b>Sahna</b> · ${langs}</p>
<h1>${formatAmount(amount, lang)}</h1>
<p class="soft">${description === '' ? null : html`${description}<br>`}${texts.order} ${Object.values(account).join(', ')}</p>
${trouble === null ? null : html`<p class="alert" role="alert">${trouble}</p>`}
${cardChoice(order)}
<label class="field">${texts.code}<input type="text" name="code" inputmode="numeric" autocomplete="one-time-code" value="666666">${texts.codeHint}</label>
<button class="main" name="scenario" value="paid">${texts.pay} ${formatAmount(amount, lang)}</button>
${home === null ? null : html`<p class="actions"><a class="button quiet" href="${home}">${texts.back}</a></p>`}
</section>
${failures(order)}
</form>`,
  );
}

/** Said when there is nothing to pay. */
export function troublePage(lang: Order['lang'], trouble: string): string {
  return page({ lang, title: TEXTS[lang].standIn }, html`<section><p class="alert" role="alert">${trouble}</p></section>`);
}
