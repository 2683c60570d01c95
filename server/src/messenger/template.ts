import type { Locale } from '@app/kernel';

/** One text in every language: `{{name}}` stands for a value. `sms` is for what is sent by SMS too: short, whole by itself. */
export type Template = Readonly<Record<Locale, { readonly subject: string; readonly text: string; readonly sms?: string }>>;
export type Values = Readonly<Record<string, string | number>>;

/** @throws Error for a value that the template names and nobody gave. */
export function fillIn(text: string, values: Values): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the message names {{${name}}}, which was not given`);
    return String(value);
  });
}
