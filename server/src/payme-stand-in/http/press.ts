import { z } from 'zod';
import { isScenario, type Scenario } from '../scenarios.ts';
import { EXPIRE, findTestCard, SMS_CODE, type TestCard } from '../test-cards.ts';
import { decodeOrder, type Order } from './order.ts';
import { TEXTS } from './texts.ts';

const text = z.string().default('');
const FormSchema = z.object({ order: text, card: text, number: text, expire: text, code: text, scenario: text }).prefault({});

/** What somebody asked for who pressed a button of the checkout page: a payment, or the form again with what is wrong in it. */
export type Press =
  | { readonly order: Order; readonly card: TestCard; readonly scenario: Scenario }
  | { readonly order: Order | null; readonly trouble: string | null };

export function readPress(body: unknown): Press {
  const form = FormSchema.parse(body ?? {});
  const order = decodeOrder(form.order);
  if (order === null) return { order, trouble: null };
  const card = form.card === 'other' ? findTestCard(form.number, form.expire) : findTestCard(form.card, EXPIRE);
  if (card === null) return { order, trouble: TEXTS[order.lang].wrongCard };
  if (form.code.trim() !== SMS_CODE) return { order, trouble: TEXTS[order.lang].wrongCode };
  return { order, card, scenario: isScenario(form.scenario) ? form.scenario : 'paid' };
}
