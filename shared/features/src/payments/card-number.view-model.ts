/** Digits of a card number as people read them: groups of four, nothing else kept. Longer than any card is cut. */
export function formatCardNumber(typed: string): string {
  return (
    typed
      .replace(/\D/g, '')
      .slice(0, 16)
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  );
}

/** `MM/YY` while it is typed. */
export function formatExpiry(typed: string): string {
  const digits = typed.replace(/\D/g, '').slice(0, 4);
  return digits.length > 2 ? `${digits.slice(0, 2)}/${digits.slice(2)}` : digits;
}

/**
 * What the provider is asked with, or null while something is missing. Whether such a card exists only the provider knows; Uzcard and
 * Humo numbers do not all pass the Luhn check, so it is not made.
 */
export function parseCard(number: string, expiry: string): { readonly number: string; readonly expire: string } | null {
  const digits = number.replace(/\D/g, '');
  const expire = expiry.replace(/\D/g, '');
  const month = Number(expire.slice(0, 2));
  return digits.length === 16 && expire.length === 4 && month >= 1 && month <= 12 ? { number: digits, expire } : null;
}
