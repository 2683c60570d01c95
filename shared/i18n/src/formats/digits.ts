import type { Locale } from '@app/kernel';

/** Keeps a number and its unit on one line. */
export const NBSP = '\u00a0';

type Separators = { readonly group: string; readonly decimal: string };
const SPACED: Separators = { group: NBSP, decimal: ',' };
const DOTTED: Separators = { group: '.', decimal: ',' };

/** CLDR 48, languages.md §3. */
const SEPARATORS: Readonly<Record<Locale, Separators>> = {
  az: DOTTED,
  hy: SPACED,
  be: SPACED,
  kk: SPACED,
  ky: SPACED,
  ro: DOTTED,
  ru: SPACED,
  tg: SPACED,
  tk: SPACED,
  uz: SPACED,
  en: { group: ',', decimal: '.' },
};

/** Grouped digits, at most `maxDecimals` after the point; trailing zeros only up to `minDecimals`. */
export function formatNumber(locale: Locale, value: number, maxDecimals = 1, minDecimals = 0): string {
  const { group, decimal } = SEPARATORS[locale];
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(maxDecimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const kept = fraction.replace(/0+$/, '').padEnd(minDecimals, '0');
  const digits = kept === '' ? grouped : `${grouped}${decimal}${kept}`;
  const isZero = Number(`${whole}.${fraction || '0'}`) === 0;
  return value < 0 && !isZero ? `\u2212${digits}` : digits;
}

/** `0.4` becomes `40 %`, with the gap and the order the language writes. */
export function formatPercent(locale: Locale, ratio: number): string {
  const digits = formatNumber(locale, ratio * 100, 0);
  if (locale === 'en' || locale === 'az' || locale === 'uz' || locale === 'hy') return `${digits}%`;
  return `${digits}${NBSP}%`;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
