import { HOME_COUNTRIES } from '@app/features/accounts';
import { useT } from '@app/i18n';

/** The time that most of a home country lives by: IANA zones. */
export const HOME_ZONES: Readonly<Record<(typeof HOME_COUNTRIES)[number], string>> = {
  UZ: 'Asia/Tashkent',
  KZ: 'Asia/Almaty',
  KG: 'Asia/Bishkek',
  TJ: 'Asia/Dushanbe',
  TM: 'Asia/Ashgabat',
  AZ: 'Asia/Baku',
  AM: 'Asia/Yerevan',
  BY: 'Europe/Minsk',
  MD: 'Europe/Chisinau',
  RU: 'Europe/Moscow',
};

/** Zones as people know them: home ones by their country, others by the town of the IANA name. Russia has many: Moscow's is its own. */
export function useZoneName(): (zone: string) => string {
  const t = useT('account');
  return (zone) => {
    const home = HOME_COUNTRIES.find((country) => HOME_ZONES[country] === zone);
    return home === undefined ? (zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone) : t(`account.country.${home}`);
  };
}

/** `GMT+5`: what tells zones apart in every language. */
export function zoneOffset(zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
