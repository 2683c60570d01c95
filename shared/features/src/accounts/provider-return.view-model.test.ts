import { ApiError } from '@app/api-client';
import type { ErrorCode } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { createPkce } from './pkce.ts';
import { afterRefusal } from './provider-return.view-model.ts';

const ticket = { ticket: 't', provider: 'spotify', sentTo: 'a***@b.uz' };
const refused = (code: ErrorCode, details = {}) => new ApiError({ code, status: 409, details });

describe('a provider sign-in that cannot end at once', () => {
  it('goes on with what the server asks for', () => {
    expect(afterRefusal(refused('auth.mfa_required'))).toEqual({ step: 'mfa' });
    expect(afterRefusal(refused('auth.contact_required', ticket))).toEqual({ step: 'contact', ticket });
    expect(afterRefusal(refused('auth.link_password_required', ticket))).toEqual({ step: 'link', ticket });
  });

  it('ends at any other refusal, and where the ticket is missing', () => {
    expect(afterRefusal(refused('auth.exchange_invalid', ticket)).step).toBe('failed');
    expect(afterRefusal(refused('auth.contact_required')).step).toBe('failed');
    expect(afterRefusal(new TypeError('x')).step).toBe('failed');
  });
});

it('shows of the verifier its SHA-256 only, and another one each time', async () => {
  const [one, two] = await Promise.all([createPkce(), createPkce()]);
  expect(one.codeVerifier).toMatch(/^[\w-]{43}$/);
  expect(one.codeVerifier).not.toBe(two.codeVerifier);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(one.codeVerifier));
  expect(one.codeChallenge).toBe(Buffer.from(digest).toString('base64url'));
});
