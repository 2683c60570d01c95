import type { I18n } from './create-i18n.ts';
import type { MessageKey, Translate } from './messages.ts';

type Lookup = (key: string, options: Record<string, unknown>) => string;

function splitKey(key: MessageKey): { readonly namespace: string; readonly rest: string } {
  const dot = key.indexOf('.');
  return { namespace: key.slice(0, dot), rest: key.slice(dot + 1) };
}

export function bindTranslate(lookup: Lookup): Translate {
  return (key, ...[values]) => {
    const { namespace, rest } = splitKey(key);
    return lookup(rest, { ...values, ns: namespace });
  };
}

/** Translation outside of React. Its namespaces must have been loaded. */
export function translatorOf(instance: I18n): Translate {
  return bindTranslate((key, options) => instance.t(key, options));
}
