export { changeLocale, createI18n, currentLocale, type I18n, type LoadCatalog } from './create-i18n.ts';
export { detectLocale } from './detect-locale.ts';
export { createFormat, type Format } from './formats/index.ts';
export { LANGUAGE_NAMES, languageName } from './language-names.ts';
export { loadCatalog } from './load-catalog.ts';
export type { KeyOf, MessageKey, Translate, ValuesOf } from './messages.ts';
export { NAMESPACES, type Namespace } from './namespaces.ts';
export { I18nProvider, useFormat, useLocale, usePreloadTexts, useT } from './react.ts';
export { translatorOf } from './translate.ts';
