/** Countries whose phone numbers open an account (decisions.md Q06), with their calling codes (ITU-T E.164). */
export const CALLING_CODES = {
  UZ: '998',
  KZ: '7',
  KG: '996',
  TJ: '992',
  TM: '993',
  AZ: '994',
  AM: '374',
  BY: '375',
  MD: '373',
  RU: '7',
} as const;
export type HomeCountry = keyof typeof CALLING_CODES;
// Object.keys widens to string[]; these are the keys of the literal above.
export const HOME_COUNTRIES = Object.keys(CALLING_CODES) as readonly HomeCountry[];

/** IANA zones (zone1970.tab) by country. Russia's many are what is left of the list. */
const ZONES: Readonly<Partial<Record<HomeCountry, RegExp>>> = {
  UZ: /^Asia\/(?:Tashkent|Samarkand)$/,
  KZ: /^Asia\/(?:Almaty|Qostanay|Qyzylorda|Aqtobe|Aqtau|Atyrau|Oral)$/,
  KG: /^Asia\/Bishkek$/,
  TJ: /^Asia\/Dushanbe$/,
  TM: /^Asia\/Ashgabat$/,
  AZ: /^Asia\/Baku$/,
  AM: /^Asia\/Yerevan$/,
  BY: /^Europe\/Minsk$/,
  MD: /^Europe\/(?:Chisinau|Tiraspol)$/,
  RU: /^Europe\/(?:Moscow|Kaliningrad|Kirov|Astrakhan|Volgograd|Saratov|Ulyanovsk|Samara)$|^Asia\/(?:Yekaterinburg|Omsk|Novosibirsk|Barnaul|Tomsk|Novokuznetsk|Krasnoyarsk|Irkutsk|Chita|Yakutsk|Khandyga|Vladivostok|Ust-Nera|Magadan|Sakhalin|Srednekolymsk|Kamchatka|Anadyr)$/,
};

/** Where a device in this time zone is likely to be; Uzbekistan when nothing tells. */
export function countryOfTimeZone(timeZone: string): HomeCountry {
  return HOME_COUNTRIES.find((country) => ZONES[country]?.test(timeZone) === true) ?? 'UZ';
}

/** The device's own zone: an IANA name. */
export function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether a contact is a phone number that says nothing of its country. */
export function isNationalNumber(contact: string): boolean {
  const text = contact.trim();
  return /^[\d\s().-]+$/.test(text) && !text.startsWith('00') && text.replace(/\D/g, '').length >= 5;
}
