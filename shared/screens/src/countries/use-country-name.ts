import { HOME_COUNTRIES } from '@app/features/accounts';
import { useLocale, useT } from '@app/i18n';
import { regionName } from './region-name.ts';

/** Countries by name: the home ones from our own texts, the others as the engine knows them. */
export function useCountryName(): (code: string) => string {
  const t = useT('account');
  const { locale } = useLocale();
  return (code) => {
    const home = HOME_COUNTRIES.find((country) => country === code);
    return home === undefined ? regionName(code, locale) : t(`account.country.${home}`);
  };
}
