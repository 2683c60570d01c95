export { assertNever } from './assert-never.ts';
export type {
  AccountId,
  ApplicationId,
  Brand,
  CardId,
  GenreId,
  InvoiceId,
  NotificationId,
  OfferId,
  OrderId,
  PersonId,
  PlayableId,
  PlaybackSessionId,
  ProfileId,
  SessionId,
  SourceId,
  TitleId,
  UploadId,
} from './brand.ts';
export { type Clock, DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, systemClock } from './durations.ts';
export { fallbackChain, isLocale, LOCALES, type Locale, localeOfCountry, negotiateLocale } from './locales.ts';
export { PLURAL_CATEGORIES, type PluralCategory, pluralCategory } from './plural.ts';
