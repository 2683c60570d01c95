import type { Locale } from '@app/kernel';
import { fallbackChain } from '@app/kernel';

/** Named differently from English in every other language of ours: what tells real data from a silent substitute. */
const PROBE = 'DE';

/** Names of one language; null where this engine has none. Desktop Chromium lacks half of our languages, TV engines lack them all. */
function namesOf(locale: Locale): Intl.DisplayNames | null {
  if (typeof Intl.DisplayNames !== 'function') return null;
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return locale === 'en' || names.of(PROBE) !== 'Germany' ? names : null;
}

/** The country of an ISO 3166-1 code in the language, or in the next one that its readers read; the code itself in the last resort. */
export function regionName(code: string, locale: Locale): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  for (const candidate of fallbackChain(locale)) {
    const name = namesOf(candidate)?.of(code.toUpperCase());
    if (name !== undefined) return name;
  }
  return code;
}
