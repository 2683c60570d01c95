import { fallbackChain, isLocale, type Locale } from '@app/kernel';
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Catalog } from './key-types.ts';
import { NAMESPACES, type Namespace } from './namespaces.ts';
import { installPluralRules } from './plural-resolver.ts';

/** Fetches one catalog. Clients pass `loadCatalog`; tests read files. */
export type LoadCatalog = (locale: Locale, namespace: Namespace) => Promise<Readonly<Catalog>>;

export type I18n = i18n;

const isNamespace = (value: string): value is Namespace => (NAMESPACES as readonly string[]).includes(value);

/** A catalog that cannot be had is replaced by the next language of the chain, so that nobody is shown raw keys. */
async function loadOrFallBack(load: LoadCatalog, locale: Locale, namespace: Namespace): Promise<Readonly<Catalog>> {
  let failure: unknown;
  for (const candidate of fallbackChain(locale)) {
    try {
      return await load(candidate, namespace);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/**
 * Starts translation in one language with `common` and `errors` loaded; other namespaces are loaded when first asked for.
 * Resolves when texts can be shown.
 */
export async function createI18n({ locale, load }: { readonly locale: Locale; readonly load: LoadCatalog }): Promise<I18n> {
  const instance = createInstance();
  instance.use(initReactI18next).use({
    type: 'backend' as const,
    init: () => undefined,
    read: async (language: string, namespace: string) => {
      if (!isLocale(language) || !isNamespace(namespace)) return {};
      return { ...(await loadOrFallBack(load, language, namespace)) };
    },
  });
  await instance.init({
    lng: locale,
    fallbackLng: false,
    supportedLngs: false,
    load: 'currentOnly',
    ns: ['common', 'errors'],
    defaultNS: 'common',
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: true, bindI18n: 'languageChanged' },
  });
  installPluralRules(instance);
  return instance;
}

/** The language of the interface now. */
export function currentLocale(instance: I18n): Locale {
  return isLocale(instance.language) ? instance.language : 'en';
}

/** Fetches every catalog in use in the new language, then switches all texts at once; focus and playback are not touched. */
export async function changeLocale(instance: I18n, locale: Locale): Promise<void> {
  await instance.changeLanguage(locale);
}
