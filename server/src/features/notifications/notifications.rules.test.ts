import { NOTIFICATION_KINDS } from '@app/contracts';
import { NOTICE_TEXTS } from '@app/i18n/notices';
import { HOUR_MS, LOCALES } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valuesFor } from './mails.ts';
import { DEFAULT_SETTINGS, isMailed, isOutdated, mailableAt, wallClock } from './notifications.rules.ts';

const ZONES = ['Asia/Tashkent', 'Europe/Chisinau', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham', 'nowhere/at-all'];

describe('a mail that comes late', () => {
  const AT = Date.UTC(2026, 10, 24, 18);
  it.each([
    ['an end that is ahead', 'subscription_ending', 0, false],
    ['an end that has passed', 'subscription_ending', 1, true],
    ['an event of last night', 'event_reminder', 11 * HOUR_MS, false],
    ['an event of yesterday', 'event_reminder', 24 * HOUR_MS, true],
    ['a payment of days ago', 'subscription_renewed', 144 * HOUR_MS, false],
    ['what happened a week ago', 'payment_refunded', 169 * HOUR_MS, true],
  ] as const)('about %s', (_what, kind, lateMs, isLate) => {
    expect(isOutdated({ kind, values: { at: new Date(AT).toISOString() }, createdAt: new Date(AT) }, AT + lateMs)).toBe(isLate);
  });
});

describe('quiet hours', () => {
  it.each([
    ['2026-11-24T16:59:00Z', '2026-11-24T16:59:00Z'],
    ['2026-11-24T17:00:00Z', '2026-11-25T04:00:00Z'],
    ['2026-11-25T03:59:59Z', '2026-11-25T04:00:00Z'],
    ['2026-11-25T04:00:00Z', '2026-11-25T04:00:00Z'],
  ])('in Tashkent a mail of %s goes at %s', (at, goes) => {
    expect(mailableAt('Asia/Tashkent', Date.parse(at))).toBe(Date.parse(goes));
  });

  it('are kept in every zone, through changes of the clock, and never make anybody wait longer than a night', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) }), (zone, atMs) => {
        const goes = mailableAt(zone, atMs);
        const hour = wallClock(zone, goes).getUTCHours();
        return goes >= atMs && goes - atMs <= 12 * HOUR_MS && hour >= 9 && hour < 22;
      }),
    );
  });
});

describe('switches', () => {
  it('silence the mails of their group alone; answers always come, security is not ours to mail', () => {
    const off = { subscription: { email: false }, orders: { email: false }, reminders: { email: false } };
    const mailed = (settings: typeof off) => NOTIFICATION_KINDS.filter((kind) => isMailed(kind, settings));
    expect(mailed(off)).toEqual(['author_approved', 'author_declined']);
    expect(mailed({ ...off, orders: { email: true } })).toEqual([
      'order_released',
      'order_slipped',
      'order_cancelled',
      'author_approved',
      'author_declined',
    ]);
    expect(mailed({ ...off, reminders: { email: true } })).toHaveLength(4);
    expect(NOTIFICATION_KINDS.filter((kind) => !isMailed(kind, DEFAULT_SETTINGS))).toEqual([
      'security_password_changed',
      'security_new_device',
    ]);
  });
});

describe('letters', () => {
  it('have their words in every language, and a value for whatever the words name', () => {
    const given = valuesFor({}, { locale: 'uz', timeZone: 'Asia/Tashkent' }, 'http://x/');
    for (const locale of LOCALES)
      for (const kind of NOTIFICATION_KINDS)
        for (const part of ['title', 'text']) {
          const words = NOTICE_TEXTS[locale][`${kind}.${part}`];
          expect([locale, kind, part, words ?? '']).toEqual([locale, kind, part, expect.stringMatching(/\S/)]);
          for (const [, name = ''] of (words ?? '').matchAll(/\{\{(\w+)\}\}/g)) expect(Object.keys(given)).toContain(name);
        }
  });

  it('write money and time as the reader does', () => {
    const values = { amount: 3_990_000, at: '2026-03-29T01:30:00.000Z' };
    expect(valuesFor(values, { locale: 'ro', timeZone: 'Europe/Chisinau' }, 'http://x/')).toMatchObject({
      amount: expect.stringMatching(/^39\.900\ssumi$/),
      at: '29 martie 2026, 04:30',
    });
  });
});
