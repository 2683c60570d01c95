import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { pagePolicy } from './clients.ts';

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

describe('pagePolicy', () => {
  it('allows the inline scripts of the build by hash, also one that names its source in a data attribute', () => {
    const policy = pagePolicy('<script>start()</script><script nomodule data-src="a.js">load()</script><script src="b.js"></script>');
    expect(policy).toContain(`script-src 'self' ${hashOf('start()')} ${hashOf('load()')};`);
  });

  it('lets a page talk to the named origins and to no other', () => {
    const policy = pagePolicy('', { connect: ['https://pay.test'], form: ['https://page.test'] });
    expect(policy).toContain("connect-src 'self' https://pay.test;");
    expect(policy).toContain("form-action 'self' https://page.test;");
    expect(pagePolicy('')).toContain("connect-src 'self';");
  });

  it('allows nothing inline on a page without inline scripts', () => {
    expect(pagePolicy('<script type="module" src="/a.js"></script>')).toContain("script-src 'self';");
  });
});
