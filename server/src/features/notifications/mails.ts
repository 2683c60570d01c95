import type { NotificationKind } from '@app/contracts';
import { createFormat, NOTICE_TEXTS } from '@app/i18n/notices';
import { LOCALES, type Locale } from '@app/kernel';
import type { Template, Values } from '../../messenger/index.ts';
import { wallClock } from './notifications.rules.ts';

/** The words of a notice as a letter, in every language: those that the app shows, and a link to where it leads. */
export function templateOf(kind: NotificationKind): Template {
  const texts = LOCALES.map((locale) => {
    const words = NOTICE_TEXTS[locale];
    return [locale, { subject: `Sahna: ${words[`${kind}.title`] ?? ''}`, text: `${words[`${kind}.text`] ?? ''}\n\n{{url}}` }] as const;
  });
  // Every locale has its entry: the list is that of the type.
  return Object.fromEntries(texts) as Template;
}

type Reader = { readonly locale: Locale; readonly timeZone: string };

/** Values as the reader writes them: money with its unit, instants by the clock of their zone. */
export function valuesFor(values: Readonly<Record<string, string | number>>, { locale, timeZone }: Reader, url: string): Values {
  const format = createFormat(locale);
  const { amount, at } = values;
  return {
    plan: '',
    title: '',
    reason: '',
    device: '',
    ...values,
    amount: typeof amount === 'number' ? format.money({ amountMinor: amount, currency: 'UZS' }) : '',
    at: typeof at === 'string' ? format.dateTime(wallClock(timeZone, Date.parse(at)), 'UTC') : '',
    url,
  };
}
