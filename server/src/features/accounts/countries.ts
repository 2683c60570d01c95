/** The zone that most people of a country live in (IANA tz database, zone1970.tab); a person can choose another. */
const ZONES: Readonly<Record<string, string>> = {
  AM: 'Asia/Yerevan',
  AZ: 'Asia/Baku',
  BY: 'Europe/Minsk',
  KG: 'Asia/Bishkek',
  KZ: 'Asia/Almaty',
  MD: 'Europe/Chisinau',
  RU: 'Europe/Moscow',
  TJ: 'Asia/Dushanbe',
  TM: 'Asia/Ashgabat',
  UZ: 'Asia/Tashkent',
};

/** IANA time zone for a country (ISO 3166-1 alpha-2); Tashkent for one that is not ours. */
export function timeZoneOf(country: string): string {
  return ZONES[country] ?? 'Asia/Tashkent';
}
