declare const brandKey: unique symbol;

/** A primitive that is told apart by the compiler only; at run time it is the bare `Base`. */
export type Brand<Base, Name extends string> = Base & { readonly [brandKey]: Name };

export type AccountId = Brand<string, 'AccountId'>;
export type ProfileId = Brand<string, 'ProfileId'>;
export type SessionId = Brand<string, 'SessionId'>;
export type TitleId = Brand<string, 'TitleId'>;
export type PlayableId = Brand<string, 'PlayableId'>;
export type GenreId = Brand<string, 'GenreId'>;
export type PersonId = Brand<string, 'PersonId'>;
export type UploadId = Brand<string, 'UploadId'>;
export type SourceId = Brand<string, 'SourceId'>;
export type PlaybackSessionId = Brand<string, 'PlaybackSessionId'>;
export type InvoiceId = Brand<string, 'InvoiceId'>;
export type CardId = Brand<string, 'CardId'>;
export type OrderId = Brand<string, 'OrderId'>;
export type OfferId = Brand<string, 'OfferId'>;
export type NotificationId = Brand<string, 'NotificationId'>;
export type ApplicationId = Brand<string, 'ApplicationId'>;
