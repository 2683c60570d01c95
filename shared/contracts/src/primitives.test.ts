import { describe, expect, it } from '@jest/globals';
import { InstantSchema, textSchema } from './primitives.ts';

describe('text', () => {
  const name = textSchema(1, 20);
  it.each(['Oʻzbekiston', 'Գիշեր', 'می‌روم', '1984', '🎬', '…', '  padded  '])('may be %s', (text) => {
    expect(name.parse(text)).toBe(text.trim().normalize('NFC'));
  });

  it.each([
    ['nothing', '   '],
    ['what cannot be seen', '\u200b\u200d'],
    ['NUL', 'a\0b'],
    ['a turn of direction', 'gpj.\u202eexe'],
    ['too many letters', 'a'.repeat(21)],
  ])('may not be %s', (_what, text) => {
    expect(name.safeParse(text).success).toBe(false);
  });
});

describe('an instant', () => {
  it('is UTC, and not in the year 0, which PostgreSQL does not have', () => {
    expect(InstantSchema.safeParse('2026-11-23T08:00:00.000Z').success).toBe(true);
    for (const bad of ['2026-11-23T08:00:00+05:00', '2026-02-30T00:00:00.000Z', '0000-01-01T00:00:00.000Z', '2026-11-23'])
      expect([bad, InstantSchema.safeParse(bad).success]).toEqual([bad, false]);
  });
});
