import { expect, it } from '@jest/globals';
import { timeZoneOf } from './countries.ts';

it.each([
  ['KZ', 'Asia/Almaty'],
  ['MD', 'Europe/Chisinau'],
  ['DE', 'Asia/Tashkent'],
  ['', 'Asia/Tashkent'],
])('people of %j live by the clocks of %s', (country, zone) => {
  expect(timeZoneOf(country)).toBe(zone);
});
