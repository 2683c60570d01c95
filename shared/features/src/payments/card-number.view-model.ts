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

/** `MM/YY` while it is typed; a pasted year of four digits loses its century. */
export function formatExpiry(typed: string): string {
  const all = typed.replace(/\D/g, '');
  const digits = (/^\d\d20\d\d$/.test(all) ? all.slice(0, 2) + all.slice(4) : all).slice(0, 4);
  return digits.length > 2 ? `${digits.slice(0, 2)}/${digits.slice(2)}` : digits;
}

export type CardProblems = {
  readonly number: 'money.cards.invalidNumber' | null;
  readonly expiry: 'money.cards.invalidExpiry' | 'money.cards.expired' | null;
};

export type CheckedCard =
  /** What the provider is asked with. */
  | { readonly card: { readonly number: string; readonly expire: string }; readonly problems: null }
  | { readonly card: null; readonly problems: CardProblems };

/**
 * What can be said of a card before the provider is asked. Whether it exists only the provider knows; Uzcard and Humo numbers do not
 * all pass the Luhn check, so it is not made.
 */
export function checkCard(number: string, expiry: string, nowMs: number): CheckedCard {
  const digits = number.replace(/\D/g, '');
  const expire = expiry.replace(/\D/g, '');
  const problems: CardProblems = {
    number: digits.length === 16 ? null : 'money.cards.invalidNumber',
    expiry: expiryProblem(expire, nowMs),
  };
  const isWhole = problems.number === null && problems.expiry === null;
  return isWhole ? { card: { number: digits, expire }, problems: null } : { card: null, problems };
}

/** A card works to the end of its month, wherever that ends last: a day later by UTC. */
function expiryProblem(expire: string, nowMs: number): CardProblems['expiry'] {
  const month = Number(expire.slice(0, 2));
  if (expire.length !== 4 || month < 1 || month > 12) return 'money.cards.invalidExpiry';
  const endsMs = Date.UTC(2000 + Number(expire.slice(2)), month, 2);
  return nowMs >= endsMs ? 'money.cards.expired' : null;
}
