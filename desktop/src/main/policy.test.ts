import { describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy, isAppUrl, isExternalUrl, isPermitted, parseApiOrigin } from './policy.ts';

describe('the policies of the main process', () => {
  it.each([
    ['app://bundle/', true],
    ['app://bundle/title/1?x#y', true],
    ['app://bundle.evil/', false],
    ['app://bundle@evil/', false],
    ['app://other/', false],
    ['https://bundle/', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('%s is ours: %s', (url, isOurs) => {
    expect(isAppUrl(url)).toBe(isOurs);
  });

  it.each([
    ['https://payme.uz/checkout', true],
    ['mailto:help@sahna.test', true],
    ['http://example.com', false],
    ['http://localhost.example.com', false],
    ['http://localhost:8081/checkout', true],
    ['https://user:secret@example.com', false],
    ['file:///bin/sh', false],
    ['javascript:alert(1)', false],
    ['ms-settings:', false],
    ['not a url', false],
  ])('%s may be opened outside: %s', (url, mayOpen) => {
    expect(isExternalUrl(url)).toBe(mayOpen);
  });

  it('permits little, and only to its own pages', () => {
    expect(isPermitted('fullscreen', 'app://bundle/watch/1')).toBe(true);
    expect(isPermitted('fullscreen', 'https://example.com/')).toBe(false);
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'hid', 'usb', 'serial', 'midi', 'clipboard-read'])
      expect(isPermitted(permission, 'app://bundle/')).toBe(false);
  });

  it('speaks to the API over https, or to this machine', () => {
    expect(parseApiOrigin('https://sahna.test/path')).toBe('https://sahna.test');
    expect(parseApiOrigin('http://localhost:8080')).toBe('http://localhost:8080');
    expect(() => parseApiOrigin('http://sahna.test')).toThrow();
    expect(() => parseApiOrigin('file:///x')).toThrow();
  });

  it('lets scripts come from its own files only', () => {
    const policy = contentSecurityPolicy('https://sahna.test');
    expect(policy).toContain("script-src 'self';");
    expect(policy.replace(/connect-src[^;]*/, '')).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  it('lets pages speak to Payme for the card form, and to its stand-in where the API is on this machine', () => {
    expect(contentSecurityPolicy('https://sahna.test')).toContain(
      "connect-src 'self' https://checkout.paycom.uz https://checkout.test.paycom.uz;",
    );
    expect(contentSecurityPolicy('http://localhost:8080')).toContain("connect-src 'self' http://localhost:*;");
  });
});
