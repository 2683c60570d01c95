import { type Locale, localeOfCountry, negotiateLocale } from '@app/kernel';

type Signals = {
  /** What the person chose for this profile; always wins. */
  readonly chosen?: Locale | null;
  /** Languages of the system, best first: `navigator.languages`. */
  readonly systemLanguages: readonly string[];
  /** ISO 3166-1 alpha-2; null when unknown. */
  readonly country: string | null;
};

/** First language of a device: the person's choice, else the system's if we speak it, else the country's, else English (L07). */
export function detectLocale({ chosen, systemLanguages, country }: Signals): Locale {
  return chosen ?? negotiateLocale(systemLanguages.join(',')) ?? (country === null ? 'en' : localeOfCountry(country));
}
