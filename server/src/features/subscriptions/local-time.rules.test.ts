import { HOUR_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decentInstant } from './local-time.rules.ts';

describe('a decent hour', () => {
  const hourIn = (zone: string, atMs: number) =>
    Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }).format(atMs));

  it('is from nine to nine by the clock of the zone', () => {
    const night = Date.UTC(2026, 0, 1, 20, 30);
    expect(decentInstant('Asia/Tashkent', night)).toBe(Date.UTC(2026, 0, 2, 4));
    expect(decentInstant('UTC', night)).toBe(night);
    expect(decentInstant('UTC', Date.UTC(2026, 0, 1, 21))).toBe(Date.UTC(2026, 0, 2, 9));
    expect(decentInstant('UTC', Date.UTC(2026, 0, 1, 9))).toBe(Date.UTC(2026, 0, 1, 9));
    expect(decentInstant('nowhere', night)).toBe(decentInstant('Asia/Tashkent', night));
  });

  it('comes within twelve hours, wherever and whenever', () => {
    const zones = fc.constantFrom(
      'Asia/Tashkent',
      'Europe/Minsk',
      'Asia/Kathmandu',
      'Pacific/Chatham',
      'America/New_York',
      'Europe/Chisinau',
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 4_000_000_000_000 }), (zone, atMs) => {
        const found = decentInstant(zone, atMs);
        expect(found).toBeGreaterThanOrEqual(atMs);
        expect(found - atMs).toBeLessThanOrEqual(14 * HOUR_MS);
        expect(hourIn(zone, found)).toBeGreaterThanOrEqual(9);
        expect(hourIn(zone, found)).toBeLessThan(21);
      }),
    );
  });
});
