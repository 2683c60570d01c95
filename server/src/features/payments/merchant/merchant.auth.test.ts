import { describe, expect, it } from '@jest/globals';
import { createAddressCheck, createKeyCheck } from './merchant.auth.ts';

describe('allowed addresses', () => {
  it('are any where none is named', () => {
    for (const list of ['', ' , ']) expect(createAddressCheck(list)('8.8.8.8')).toBe(true);
  });

  it('are addresses and blocks of both families, in whatever form the socket shows them', () => {
    const isAllowed = createAddressCheck('185.234.113.0/28, 10.0.0.1,2001:db8::/32');
    for (const address of ['185.234.113.1', '185.234.113.15', '::ffff:185.234.113.7', '::FFFF:10.0.0.1', '2001:db8::1'])
      expect([address, isAllowed(address)]).toEqual([address, true]);
    for (const address of ['185.234.113.16', '185.234.112.255', '10.0.0.2', '2001:db9::1', '::1', '', 'unknown', '185.234.113.1 '])
      expect([address, isAllowed(address)]).toEqual([address, false]);
  });

  it('fail at start-up when they are none', () => {
    for (const list of ['paycom.uz', '185.234.113', '185.234.113.0/33', '10.0.0.1, x']) expect(() => createAddressCheck(list)).toThrow();
  });
});

describe('keys', () => {
  const sign = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

  it('are split from the login at the first colon only, and may be in any alphabet', () => {
    expect(createKeyCheck(['a:b:ключ'])(sign('Paycom:a:b:ключ'))).toBe(true);
  });

  it('accept nobody where there are none', () => {
    for (const authorization of [undefined, '', sign('Paycom:'), sign('Paycom:undefined')])
      expect(createKeyCheck([undefined, undefined])(authorization)).toBe(false);
  });
});
