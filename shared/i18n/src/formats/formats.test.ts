import { LOCALES, type Locale } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { createFormat } from './index.ts';

const AT = '2026-09-05T18:07:00Z'; // 23:07 in Tashkent

/** languages.md §3, byte for byte; `_` stands for U+00A0. */
const table: Readonly<Record<Locale, readonly [string, string, string, string]>> = {
  az: ['1.234.567,5', '49.900_som', '05.09.26, 23:07', '5 sentyabr 2026'],
  hy: ['1_234_567,5', '49_900_սում', '05.09.26, 23:07', '05 սեպտեմբերի, 2026 թ.'],
  be: ['1_234_567,5', '49_900_сум', '5.09.26, 23:07', '5 верасня 2026 г.'],
  kk: ['1_234_567,5', '49_900_сум', '05.09.26, 23:07', '2026 ж. 5 қыркүйек'],
  ky: ['1_234_567,5', '49_900_сум', '5/9/26 23:07', '2026-ж., 5-сентябрь'],
  ro: ['1.234.567,5', '49.900_sumi', '05.09.2026, 23:07', '5 septembrie 2026'],
  ru: ['1_234_567,5', '49_900_сум', '05.09.2026, 23:07', '5 сентября 2026 г.'],
  tg: ['1_234_567,5', '49_900_сӯм', '05/09/26, 23:07', '05 Сентябр 2026'],
  tk: ['1_234_567,5', '49_900_som', '05.09.2026, 23:07', '5 sentýabr 2026'],
  uz: ['1_234_567,5', '49_900_soʻm', '05/09/26, 23:07', '5-sentabr, 2026'],
  en: ['1,234,567.5', 'UZS_49,900', '5 Sep 2026, 23:07', '5 September 2026'],
};

const plain = (text: string) => text.replaceAll('\u00a0', '_');

describe('formats', () => {
  it.each(LOCALES)('print the table of languages.md in %s', (locale) => {
    const format = createFormat(locale);
    const row = [
      format.number(1234567.5),
      format.money({ amountMinor: 4_990_000, currency: 'UZS' }),
      format.shortDateTime(AT),
      format.date(AT),
    ];
    expect(row.map(plain)).toEqual(table[locale]);
  });

  it('show tiyin only when there are any', () => {
    expect(plain(createFormat('uz').money({ amountMinor: 4_990_050, currency: 'UZS' }))).toBe('49_900,50_soʻm');
    expect(plain(createFormat('ru').money({ amountMinor: 0, currency: 'UZS' }))).toBe('0_сум');
  });

  it('write durations in words with the right form', () => {
    expect(plain(createFormat('uz').duration(6720))).toBe('1_soat 52_daqiqa');
    expect(plain(createFormat('ru').duration(6720))).toBe('1_час 52_минуты');
    expect(plain(createFormat('ro').duration(21 * 3600 + 20 * 60))).toBe('21_de ore 20_de minute');
    expect(plain(createFormat('ru').shortDuration(6720))).toBe('1_ч 52_мин');
    expect(plain(createFormat('en').duration(3599.8))).toBe('1_hour');
    expect(plain(createFormat('en').duration(45))).toBe('45_seconds');
  });

  it('count days of what is far off', () => {
    expect(plain(createFormat('ru').span(2 * 86_400 + 5 * 3600 + 59 * 60))).toBe('2_дня 5_часов');
    expect(plain(createFormat('uz').span(86_400))).toBe('1_kun');
    expect(plain(createFormat('en').span(3600))).toBe('1_hour');
  });

  it('count positions on a clock, with hours only when there are some', () => {
    const { clock } = createFormat('en');
    expect([0, 59.9, 2590, 3723].map(clock)).toEqual(['00:00', '00:59', '43:10', '1:02:03']);
  });

  it('speak of the last seven days and date what is older', () => {
    const now = Date.parse('2026-09-12T18:07:00Z');
    const hour = 3_600_000;
    const format = createFormat('ru');
    expect(plain(format.relative(new Date(now - 30_000), now))).toBe('только что');
    expect(plain(format.relative(new Date(now - 2 * hour), now))).toBe('2_часа назад');
    expect(plain(format.relative(new Date(now - 5 * 24 * hour), now))).toBe('5_дней назад');
    expect(format.relative(AT, now)).toBe('5 сентября 2026 г.');
    expect(format.relative(new Date(now + hour), now)).toBe('только что');
  });

  it('size bytes and rates in decimal units', () => {
    expect(plain(createFormat('en').bytes(18_400_000_000))).toBe('18.4_GB');
    expect(plain(createFormat('ru').bytes(512))).toBe('512_Б');
    expect(plain(createFormat('uz').bitrate(24_000_000))).toBe('24_Mbit/s');
  });

  it('round percents and keep minus zero away', () => {
    expect(plain(createFormat('ru').percent(0.404))).toBe('40_%');
    expect(createFormat('en').percent(0.4)).toBe('40%');
    expect(createFormat('en').number(-0.01)).toBe('0');
    expect(createFormat('en').number(-1234)).toBe('\u22121,234');
  });
});
