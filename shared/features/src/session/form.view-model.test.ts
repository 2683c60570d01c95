import { ApiError } from '@app/api-client';
import { describe, expect, it } from '@jest/globals';
import { refusalOf } from './form.view-model.ts';

const PLACES = {
  codes: { 'auth.contact_taken': 'contact' },
  paths: { phone: { field: 'contact', text: 'auth.error.phone' } },
} as const;

describe('a refused form', () => {
  it('is told beside the field that the code is about', () => {
    const taken = new ApiError({ code: 'auth.contact_taken', status: 409 });
    expect(refusalOf(taken, PLACES, 0)).toEqual({ fields: { contact: 'errors.auth.contact_taken' }, form: null, retryAtMs: null });
  });

  it('is told beside the fields that the server refused', () => {
    const details = { errors: [{ path: 'phone', code: 'x', message: '' }] };
    const invalid = new ApiError({ code: 'request.invalid', status: 400, details });
    expect(refusalOf(invalid, PLACES, 0)).toMatchObject({ fields: { contact: 'auth.error.phone' }, form: null });
  });

  it('says when to come back after too many tries', () => {
    const late = new ApiError({ code: 'auth.too_many_attempts', status: 429, retryAfterSec: 90 });
    expect(refusalOf(late, PLACES, 1000)).toEqual({ fields: {}, form: 'errors.auth.too_many_attempts', retryAtMs: 91_000 });
  });

  it('concerns the whole form otherwise, and never shows a foreign text', () => {
    expect(refusalOf(new ApiError({ code: 'internal', status: 500 }), PLACES, 0)).toMatchObject({ form: 'errors.internal' });
    expect(refusalOf(new Error('secret'), PLACES, 0)).toMatchObject({ fields: {}, form: 'errors.internal' });
  });
});
