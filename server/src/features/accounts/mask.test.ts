import { describe, expect, it } from '@jest/globals';
import { maskContact } from './mask.ts';

describe('a masked contact', () => {
  it('is known to its owner and to nobody else', () => {
    expect(maskContact({ kind: 'email', value: 'gulnora@example.uz' })).toBe('g•••@example.uz');
    expect(maskContact({ kind: 'email', value: '😀x@example.uz' })).toBe('😀•••@example.uz');
    // Not to be had from us; whatever it is, it is not shown.
    expect(maskContact({ kind: 'email', value: 'gulnora' })).toBe('g•••@');
    expect(maskContact({ kind: 'email', value: '' })).toBe('•••@');
    expect(maskContact({ kind: 'phone', value: '+998901234567' })).toBe('+998•••••4567');
  });
});
