import { type InvoiceId, LOCALES } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkoutLink, paymeLocaleOf, returnPathOf } from './checkout.rules.ts';

const kassa = { merchantId: '587f72c72cac0d162c722ae2', checkoutUrl: 'https://checkout.paycom.uz/', publicUrl: 'https://sahna.uz' };
// Any string is an id here: only its text is used.
const invoice = { id: 'id-1' as InvoiceId, number: '197456789012', amountMinor: 3_990_000 };
const decode = (link: string) => Buffer.from(link.slice('https://checkout.paycom.uz/'.length), 'base64').toString('utf8');

describe('checkout link', () => {
  it('names kassa, invoice, amount, language and the page to come back to', () => {
    expect(decode(checkoutLink(kassa, invoice, { locale: 'uz' }))).toBe(
      'm=587f72c72cac0d162c722ae2;ac.order_id=197456789012;a=3990000;l=uz;c=https://sahna.uz/checkout/id-1?from=payme',
    );
  });

  it('keeps each value free of semicolons, whatever page is asked for', () => {
    fc.assert(
      fc.property(fc.string(), (returnTo) => {
        const params = decode(checkoutLink(kassa, invoice, { locale: 'ru', returnTo })).split(';');
        expect(params.map((param) => param.slice(0, param.indexOf('=')))).toEqual(['m', 'ac.order_id', 'a', 'l', 'c']);
        expect(new URL(params[4]?.slice(2) ?? '').origin).toBe('https://sahna.uz');
      }),
    );
  });

  it('speaks Russian, Uzbek or English, the nearest to the reader', () => {
    expect(Object.fromEntries(LOCALES.map((locale) => [locale, paymeLocaleOf(locale)]))).toEqual({
      uz: 'uz',
      ru: 'ru',
      kk: 'ru',
      ky: 'ru',
      tg: 'ru',
      tk: 'ru',
      az: 'ru',
      hy: 'ru',
      be: 'ru',
      ro: 'en',
      en: 'en',
    });
  });
});

describe('page to come back to', () => {
  it.each(['/plans', '/plans?from=tv', '/title/42#offers', '/tv/', '/tv/#/plans', '/checkout/1', '/orders/7/'])('may be %s', (path) => {
    expect(returnPathOf(path, '1')).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%5Cevil.example',
    '/plans//evil.example',
    '/plans/../api/v1/me',
    '/plans/%2e%2e/api/v1/me',
    '/plans/%2Fevil',
    '/plans\r\nSet-Cookie: a=b',
    '/plans/\r\nSet-Cookie: a=b',
    '/plans/\\evil.example',
    '/plans/?say=<script>',
    '/plans;c=https://evil.example',
    '/plans/;l=en',
    '/@evil.example',
    '/plansevil',
    '/api/v1/auth/logout',
    '/',
    '',
    ' /plans',
  ])('is the page of the invoice instead of %j', (path) => {
    expect(returnPathOf(path, '1')).toBe('/checkout/1?from=payme');
  });
});
