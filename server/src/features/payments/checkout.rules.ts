import { fallbackChain, type Locale } from '@app/kernel';
import type { InvoiceRecord } from './payments.types.ts';

/** Payme's pages speak these (payme.md §7.1). */
const PAYME_LOCALES = ['ru', 'uz', 'en'] as const;
type PaymeLocale = (typeof PAYME_LOCALES)[number];

/** Pages that a payer may be sent back to: below these, on our own origin. */
const RETURN_ROOTS = [
  '/account/',
  '/checkout/',
  '/invoices/',
  '/orders/',
  '/pair/',
  '/plans/',
  '/subscription/',
  '/title/',
  '/tv/',
  '/watch/',
];
const RETURN_PATH = /^\/[\w/.~:#?=&%-]*$/;

export function paymeLocaleOf(locale: Locale): PaymeLocale {
  return fallbackChain(locale).find((one): one is PaymeLocale => PAYME_LOCALES.some((known) => known === one)) ?? 'ru';
}

/**
 * Where the payer comes back to: the page asked for when it is a path of ours from the list, else the page of the invoice, which is
 * told that somebody comes from paying. Nothing that leaves the origin or the list passes, however it is spelled (`//host`, `/\host`,
 * `/%5Chost`, dots).
 */
export function returnPathOf(returnTo: string | undefined, invoiceId: string): string {
  const standard = `/checkout/${invoiceId}?from=payme`;
  if (returnTo === undefined || !RETURN_PATH.test(returnTo) || /\/\/|\/\.|%(?:2e|2f|5c|00)/i.test(returnTo)) return standard;
  const page = `${returnTo.split(/[?#]/)[0]}/`;
  return RETURN_ROOTS.some((root) => page.startsWith(root)) ? returnTo : standard;
}

type Kassa = { readonly merchantId: string; readonly checkoutUrl: string; readonly publicUrl: string };

/** Payme's page for the invoice (payme.md §7.1). Not signed: what is paid is compared when Payme asks. */
export function checkoutLink(
  kassa: Kassa,
  invoice: Pick<InvoiceRecord, 'id' | 'number' | 'amountMinor'>,
  { locale, returnTo }: { readonly locale: Locale; readonly returnTo?: string | undefined },
): string {
  const back = new URL(returnPathOf(returnTo, invoice.id), kassa.publicUrl).href;
  const params = [
    `m=${kassa.merchantId}`,
    `ac.order_id=${invoice.number}`,
    `a=${invoice.amountMinor}`,
    `l=${paymeLocaleOf(locale)}`,
    // A value ends at the next semicolon.
    `c=${back.replaceAll(';', '%3B')}`,
  ];
  return `${kassa.checkoutUrl.replace(/\/$/, '')}/${base64(params.join(';'))}`;
}

/** Base64 of UTF-8 without Node's Buffer: rules import nothing. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
