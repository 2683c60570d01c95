import { describe, expect, it } from '@jest/globals';
import { decodeOrder, encodeOrder, formatAmount, orderOfForm, returnAddress } from './order.ts';

const link = (params: string) => Buffer.from(params).toString('base64');
const order = {
  merchantId: '587f72c72cac0d162c722ae2',
  amount: 500,
  account: { order_id: '197' },
  lang: 'ru',
  returnTo: null,
  stayMs: null,
  description: '',
};

describe('a checkout link', () => {
  it('is read as in the official example', () => {
    expect(decodeOrder('bT01ODdmNzJjNzJjYWMwZDE2MmM3MjJhZTI7YWMub3JkZXJfaWQ9MTk3O2E9NTAw')).toEqual(order);
  });

  it('may name the language, the way back and how long to stay, and comes back the same', () => {
    const full = { ...order, lang: 'uz' as const, returnTo: 'https://sahna.test/a?x=1%3B2', stayMs: 0 };
    expect(decodeOrder(encodeOrder(full))).toEqual(full);
    expect(decodeOrder(link('m=1;ac.a=2;a=3;c=https%3A%2F%2Fsahna.test%2F;l=de'))).toMatchObject({
      returnTo: 'https://sahna.test/',
      lang: 'ru',
    });
  });

  it.each(['m=1;a=3', 'ac.a=2;a=3', 'm=1;ac.a=2', 'm=1;ac.a=2;a=0', 'm=1;ac.a=2;a=1.5', 'm=1;ac.a=2;a=x', 'nothing'])(
    'without %s what it needs is none',
    (params) => {
      expect(decodeOrder(link(params))).toBeNull();
    },
  );

  it('that is no base64, or without end, is none', () => {
    expect(decodeOrder('receipts?x=1')).toBeNull();
    expect(decodeOrder('a'.repeat(5000))).toBeNull();
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/relative', 'no address'])('leads nowhere for %s', (to) => {
    expect(decodeOrder(link(`m=1;ac.a=2;a=3;c=${to}`))?.returnTo).toBeNull();
  });
});

it('a checkout form says the same in other fields', () => {
  const form = { merchant: order.merchantId, amount: '500', 'account[order_id]': '197', lang: 'en', 'description[en]': 'A film', other: 1 };
  expect(orderOfForm(form, 'https://shop.test/back')).toEqual({
    ...order,
    lang: 'en',
    description: 'A film',
    returnTo: 'https://shop.test/back',
  });
  expect(orderOfForm({}, undefined)).toBeNull();
});

it('placeholders of the way back are filled, and safely', () => {
  const to = {
    ...order,
    lang: 'ru' as const,
    account: { order_id: 'a b' },
    returnTo: 'https://s.test/:transaction?n=:account.order_id&z=:account.no',
  };
  expect(returnAddress(to, 'abc')).toBe('https://s.test/abc?n=a%20b&z=');
  expect(returnAddress(to, null)).toContain('/null?');
});

it('amounts are shown in soʻm', () => {
  expect(formatAmount(3_990_000, 'uz').replace(/\s/g, ' ')).toBe('39 900 soʻm');
  expect(formatAmount(150, 'en')).toBe('1,50 UZS');
});
