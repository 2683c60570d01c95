import type { Locale } from '@app/kernel';
import { formatNumber, NBSP } from './digits.ts';

/** soʻm as readers of each language write it; CLDR has a word for Uzbek only and prints "UZS" elsewhere. */
const SOM: Readonly<Record<Locale, string>> = {
  uz: 'soʻm',
  ru: 'сум',
  kk: 'сум',
  ky: 'сум',
  tg: 'сӯм',
  tk: 'som',
  az: 'som',
  hy: 'սում',
  be: 'сум',
  ro: 'sumi',
  en: 'UZS',
};

export type Money = { readonly amountMinor: number; readonly currency: string };

/** Minor units (tiyin) to text; tiyin are shown only when there are any. */
export function formatMoney(locale: Locale, { amountMinor, currency }: Money): string {
  const major = amountMinor / 100;
  const decimals = Number.isInteger(major) ? 0 : 2;
  const digits = formatNumber(locale, major, decimals, decimals);
  const unit = currency === 'UZS' ? SOM[locale] : currency;
  return locale === 'en' ? `${unit}${NBSP}${digits}` : `${digits}${NBSP}${unit}`;
}
