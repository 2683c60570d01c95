import {
  type AccountId,
  type ApplicationId,
  type CardId,
  type GenreId,
  type InvoiceId,
  LOCALES,
  type NotificationId,
  type OfferId,
  type OrderId,
  type PersonId,
  type PlayableId,
  type PlaybackSessionId,
  type ProfileId,
  type SessionId,
  type SourceId,
  type TitleId,
  type UploadId,
} from '@app/kernel';
import { z } from 'zod';

// The brand is the compiler's only: the value is the very string that was checked.
const brandedId = <Id extends string>() => z.uuid() as unknown as z.ZodType<Id, string>;

export const AccountIdSchema = brandedId<AccountId>();
export const ProfileIdSchema = brandedId<ProfileId>();
export const SessionIdSchema = brandedId<SessionId>();
export const TitleIdSchema = brandedId<TitleId>();
export const PlayableIdSchema = brandedId<PlayableId>();
export const GenreIdSchema = brandedId<GenreId>();
export const PersonIdSchema = brandedId<PersonId>();
export const UploadIdSchema = brandedId<UploadId>();
export const SourceIdSchema = brandedId<SourceId>();
export const PlaybackSessionIdSchema = brandedId<PlaybackSessionId>();
export const InvoiceIdSchema = brandedId<InvoiceId>();
export const CardIdSchema = brandedId<CardId>();
export const OrderIdSchema = brandedId<OrderId>();
export const OfferIdSchema = brandedId<OfferId>();
export const NotificationIdSchema = brandedId<NotificationId>();
export const ApplicationIdSchema = brandedId<ApplicationId>();
/** ISO 3166-1 alpha-2. */
export const CountrySchema = z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter country code');

export const LocaleSchema = z.enum(LOCALES);
/** ISO 8601, UTC, with milliseconds. The year 0, which ISO 8601 has and PostgreSQL does not, is refused. */
export const InstantSchema = z.iso
  .datetime({ offset: false })
  .refine((instant) => !instant.startsWith('0000'), 'must not lie in the year 0');
/** ISO 639-1/-2 code of a spoken or written language; wider than the interface languages. `und` when unknown. */
export const LanguageSchema = z.string().regex(/^[a-z]{2,3}$/, 'must be a two- or three-letter language code');
/** Integer minor units (tiyin for UZS). */
export const MoneySchema = z.object({ amount: z.int(), currency: z.string().length(3) });
export type Money = z.infer<typeof MoneySchema>;

/** Turn the direction of what follows: a name with one of these reads as another name (Unicode TR 36, "Bidirectional Text Spoofing"). */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text without control characters (NUL included), with something to see when it may not be empty; trimmed and NFC-normalised. */
export const textSchema = (min: number, max: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
        .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'must not contain control characters')
        .refine((text) => !DIRECTION.test(text), 'must not turn the direction of text')
        // An empty text is too short already; it is not told twice.
        .refine((text) => min === 0 || text === '' || VISIBLE.test(text), 'must contain something to see'),
    );

export const PageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(24),
  /** Opaque; from `nextCursor` of the page before. */
  cursor: z.string().max(512).optional(),
});
export type PageQuery = z.output<typeof PageQuerySchema>;

export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });
export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null };
