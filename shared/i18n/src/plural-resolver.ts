import { isLocale, PLURAL_CATEGORIES, pluralCategory } from '@app/kernel';
import type { i18n } from 'i18next';

/**
 * Puts our plural rules in place of i18next's, which ask `Intl.PluralRules`: absent before Chromium 63, and wrong for Tajik in
 * every engine of today (languages.md §1). The resolver object is shared by reference with the translator, so its method is
 * replaced, not the object; the others all ask `getRule`.
 */
export function installPluralRules(instance: i18n): void {
  Object.assign(instance.services.pluralResolver, {
    getRule: (code: string) => ({
      select: (count: number) => (isLocale(code) ? pluralCategory(code, count) : 'other'),
      resolvedOptions: () => ({ pluralCategories: isLocale(code) ? [...PLURAL_CATEGORIES[code]] : ['other'] }),
    }),
  });
}
