import { describe, expect, it } from '@jest/globals';
import { countryOfTimeZone, isNationalNumber } from './country.view-model.ts';

describe('the country of a device', () => {
  it.each([
    ['Asia/Samarkand', 'UZ'],
    ['Asia/Almaty', 'KZ'],
    ['Asia/Vladivostok', 'RU'],
    ['Europe/Chisinau', 'MD'],
    ['America/New_York', 'UZ'],
  ])('is told by %s', (zone, country) => {
    expect(countryOfTimeZone(zone)).toBe(country);
  });
});

describe('a number without its country', () => {
  it.each([
    ['90 123 45 67', true],
    ['(90) 123-45-67', true],
    ['+998 90 123 45 67', false],
    ['00998901234567', false],
    ['9012', false],
    ['90a@b.uz', false],
  ])('%s: %s', (contact, isNational) => {
    expect(isNationalNumber(contact)).toBe(isNational);
  });
});
