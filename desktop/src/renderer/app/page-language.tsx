import { useLocale } from '@app/i18n';
import { useEffect } from 'react';

/** Tells the page its language: fonts, hyphens and screen readers go by it. */
export function PageLanguage() {
  const { locale } = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return null;
}
