import type { Profile } from '@app/contracts';
import { LANGUAGE_NAMES, useT } from '@app/i18n';

/** What is said of a profile under its name, in each client's picker. */
export function useProfileWords(): (profile: Profile) => string {
  const t = useT('household');
  return ({ kids, maxAge, locale, readOnly }) => {
    if (readOnly) return t('household.who.readOnly');
    return kids ? t('household.who.kids', { age: maxAge }) : LANGUAGE_NAMES[locale];
  };
}
