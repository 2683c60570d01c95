export const LANGS = ['ru', 'uz', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** What a checkout link or form asks for. It is not signed: whoever holds it may have changed it. */
export type Order = {
  readonly merchantId: string;
  readonly amount: number;
  readonly account: Readonly<Record<string, string>>;
  readonly lang: Lang;
  readonly returnTo: string | null;
  /** Milliseconds to stay after success; null leaves it to the page. */
  readonly stayMs: number | null;
  readonly description: string;
};

const MAX_LENGTH = 4000;
const UNSAFE = new Set(['javascript:', 'data:', 'vbscript:', 'blob:', 'file:', 'about:']);

export function langOf(value: unknown): Lang {
  return LANGS.find((lang) => lang === value) ?? 'ru';
}

/** An address that a page may lead to, or null. */
function addressOf(value: string | undefined): string | null {
  if (value === undefined || !URL.canParse(value)) return null;
  return UNSAFE.has(new URL(value).protocol) ? null : value;
}

/** Reads `base64(m=…;ac.order_id=…;a=…)` (payme.md §7.1); null for anything else. */
export function decodeOrder(encoded: string): Order | null {
  if (encoded.length > MAX_LENGTH || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(encoded)) return null;
  const pairs = Buffer.from(encoded, 'base64')
    .toString('utf8')
    .split(';')
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), pair.slice(at + 1)];
    });
  const values = new Map(pairs);
  const account = Object.fromEntries(
    pairs.filter(([name]) => name.startsWith('ac.')).map(([name, value]) => [name.slice('ac.'.length), value]),
  );
  return orderOf({
    merchantId: values.get('m'),
    amount: values.get('a'),
    account,
    lang: values.get('l'),
    returnTo: decodeValue(values.get('c')),
    stay: values.get('ct'),
    description: '',
  });
}

function decodeValue(value: string | undefined): string | undefined {
  try {
    return value === undefined || URL.canParse(value) ? value : decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Reads the fields of the checkout form (payme.md §7.2). */
export function orderOfForm(form: Readonly<Record<string, unknown>>, referer: string | undefined): Order | null {
  const text = (name: string) => (typeof form[name] === 'string' ? form[name] : undefined);
  const account = Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => {
      const field = /^account\[(\w+)\]$/.exec(name)?.[1];
      return field === undefined || typeof value !== 'string' ? [] : [[field, value]];
    }),
  );
  const lang = text('lang');
  return orderOf({
    merchantId: text('merchant'),
    amount: text('amount'),
    account,
    lang,
    returnTo: text('callback') ?? referer,
    stay: text('callback_timeout'),
    description: text(`description[${langOf(lang)}]`) ?? text('description') ?? '',
  });
}

type Raw = {
  readonly merchantId: string | undefined;
  readonly amount: string | undefined;
  readonly account: Readonly<Record<string, string>>;
  readonly lang: string | undefined;
  readonly returnTo: string | undefined;
  readonly stay: string | undefined;
  readonly description: string;
};

function orderOf({ merchantId, amount, account, lang, returnTo, stay, description }: Raw): Order | null {
  const tiyin = Number(amount);
  if (!merchantId || !Number.isSafeInteger(tiyin) || tiyin <= 0 || Object.keys(account).length === 0) return null;
  const stayMs = Number(stay);
  return {
    merchantId,
    amount: tiyin,
    account,
    lang: langOf(lang),
    returnTo: addressOf(returnTo),
    stayMs: stay !== undefined && Number.isFinite(stayMs) && stayMs >= 0 ? stayMs : null,
    description,
  };
}

/** The link of an order, as merchants make it; the page carries it along from form to form. */
export function encodeOrder({ merchantId, amount, account, lang, returnTo, stayMs }: Order): string {
  const pairs = [
    `m=${merchantId}`,
    ...Object.entries(account).map(([name, value]) => `ac.${name}=${value}`),
    `a=${amount}`,
    `l=${lang}`,
    ...(returnTo === null ? [] : [`c=${returnTo.replaceAll(';', '%3B')}`]),
    ...(stayMs === null ? [] : [`ct=${stayMs}`]),
  ];
  return Buffer.from(pairs.join(';')).toString('base64');
}

/** Where the payer goes back to, placeholders filled. */
export function returnAddress({ returnTo, account }: Order, transactionId: string | null): string | null {
  if (returnTo === null) return null;
  return returnTo
    .replaceAll(':transaction', transactionId ?? 'null')
    .replace(/:account\.(\w+)/g, (_whole, field: string) => encodeURIComponent(account[field] ?? ''));
}

/** `39 900 soʻm` of tiyin. */
export function formatAmount(tiyin: number, lang: Lang): string {
  const unit = { ru: 'сум', uz: 'soʻm', en: 'UZS' }[lang];
  return `${new Intl.NumberFormat('ru-RU', { minimumFractionDigits: tiyin % 100 === 0 ? 0 : 2 }).format(tiyin / 100)} ${unit}`;
}
