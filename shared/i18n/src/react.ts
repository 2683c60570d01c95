import type { Locale } from '@app/kernel';
import { useCallback, useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { changeLocale, currentLocale } from './create-i18n.ts';
import { createFormat, type Format } from './formats/index.ts';
import type { Translate } from './messages.ts';
import type { Namespace } from './namespaces.ts';
import { bindTranslate } from './translate.ts';

/** Gives components below it their language: `<I18nProvider i18n={instance}>`. */
export const I18nProvider = I18nextProvider;

/** Texts of the named namespaces (`common` and `errors` are always there); suspends until they have come. */
export function useT(...namespaces: readonly Namespace[]): Translate {
  const { t } = useTranslation(['common', 'errors', ...namespaces]);
  return useMemo(() => bindTranslate((key, options) => t(key, options)), [t]);
}

/** Fetches texts of a screen that is likely to come next; a failure shows when the screen itself asks. */
export function usePreloadTexts(namespace: Namespace): () => void {
  const { i18n } = useTranslation();
  return useCallback(() => void i18n.loadNamespaces(namespace).catch(() => undefined), [i18n, namespace]);
}

/** The interface language and the way to change it. */
export function useLocale(): { readonly locale: Locale; readonly setLocale: (locale: Locale) => Promise<void> } {
  const { i18n } = useTranslation();
  return { locale: currentLocale(i18n), setLocale: (locale) => changeLocale(i18n, locale) };
}

/** Numbers, money, dates and the like in the interface language. */
export function useFormat(): Format {
  const { locale } = useLocale();
  return useMemo(() => createFormat(locale), [locale]);
}
