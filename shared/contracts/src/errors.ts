type ErrorRow = {
  readonly status: 400 | 401 | 402 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 423 | 428 | 429 | 451 | 460 | 500 | 503;
  /** Whether the same request may succeed later without anybody changing it. */
  readonly retryable: boolean;
  /** Short English summary: the `title` of the problem document. Clients translate the code, never this text. */
  readonly title: string;
};

/** Every error that may leave the server. Codes are stable; clients switch on them. */
export const ERRORS = {
  'request.invalid': { status: 400, retryable: false, title: 'The request does not have the expected form' },
  'request.malformed_json': { status: 400, retryable: false, title: 'The request body is not valid JSON' },
  'request.too_large': { status: 413, retryable: false, title: 'The request body is too large' },
  'request.unsupported_media_type': { status: 415, retryable: false, title: 'The request body must be application/json' },
  'request.not_found': { status: 404, retryable: false, title: 'There is nothing at this address' },
  'request.method_not_allowed': { status: 405, retryable: false, title: 'This address does not take that method' },
  'request.rate_limited': { status: 429, retryable: true, title: 'Too many requests' },
  'request.idempotency_conflict': { status: 409, retryable: false, title: 'The idempotency key was used with another request' },
  'request.cursor_invalid': { status: 400, retryable: false, title: 'The cursor is not one of ours' },
  internal: { status: 500, retryable: true, title: 'Something went wrong on our side' },
  'service.unavailable': { status: 503, retryable: true, title: 'The service is not available right now' },

  'auth.required': { status: 401, retryable: false, title: 'Sign in to continue' },
  'auth.token_expired': { status: 401, retryable: false, title: 'The access token has expired' },
  'auth.session_revoked': { status: 401, retryable: false, title: 'This device was signed out' },
  'auth.refresh_invalid': { status: 401, retryable: false, title: 'The refresh token is not valid' },
  'auth.refresh_reused': { status: 401, retryable: false, title: 'The refresh token was used before; the device was signed out' },
  'auth.credentials_invalid': { status: 401, retryable: false, title: 'The login or the password is wrong' },
  'auth.too_many_attempts': { status: 429, retryable: true, title: 'Too many failed attempts' },
  'auth.forbidden': { status: 403, retryable: false, title: 'You may not do this' },
  'auth.contact_taken': { status: 409, retryable: false, title: 'An account with this contact exists' },
  'auth.authorization_pending': { status: 400, retryable: true, title: 'The code has not been approved yet' },
  'auth.slow_down': { status: 400, retryable: true, title: 'Ask less often' },
  'auth.code_expired': { status: 400, retryable: false, title: 'The code has expired' },
  'auth.code_unknown': { status: 404, retryable: false, title: 'There is no such code' },
  'auth.access_denied': { status: 400, retryable: false, title: 'The sign-in was refused on the other device' },
  'auth.code_invalid': { status: 400, retryable: false, title: 'The code is wrong' },
  'auth.code_used_up': { status: 400, retryable: false, title: 'Too many wrong codes; ask for a new one' },
  'auth.code_too_soon': { status: 429, retryable: true, title: 'A code was sent a moment ago' },
  'auth.mfa_required': { status: 403, retryable: false, title: 'A second factor is needed' },
  'auth.mfa_code_invalid': { status: 403, retryable: false, title: 'The second-factor code is wrong' },
  'auth.mfa_not_started': { status: 409, retryable: false, title: 'No second factor is being set up' },
  'auth.mfa_enabled_already': { status: 409, retryable: false, title: 'A second factor is set up already' },
  'auth.mfa_mandatory': { status: 409, retryable: false, title: 'Staff cannot do without a second factor' },
  'auth.exchange_invalid': { status: 400, retryable: false, title: 'The sign-in code is not valid' },
  'auth.contact_required': { status: 409, retryable: false, title: 'The provider gave no verified e-mail address' },
  'auth.link_password_required': {
    status: 409,
    retryable: false,
    title: 'An account with this e-mail address exists; its password links it',
  },
  'auth.ticket_invalid': { status: 400, retryable: false, title: 'The sign-in has to be started again' },
  'auth.identity_taken': { status: 409, retryable: false, title: 'This provider account is linked to another account' },
  'auth.identity_not_found': { status: 404, retryable: false, title: 'This provider is not linked' },
  'auth.last_login_method': { status: 409, retryable: false, title: 'This is the last way to sign in' },
  'auth.reauthentication_required': { status: 403, retryable: false, title: 'Sign in again to do this' },
  'auth.account_deleted': { status: 403, retryable: false, title: 'The account was deleted' },
  'auth.provider_unavailable': { status: 503, retryable: true, title: 'The provider cannot be reached' },

  'accounts.session_not_found': { status: 404, retryable: false, title: 'There is no such session' },
  'accounts.profile_not_found': { status: 404, retryable: false, title: 'There is no such profile' },
  'accounts.account_not_found': { status: 404, retryable: false, title: 'There is no such account' },
  'accounts.contact_missing': { status: 409, retryable: false, title: 'The account has no such contact' },
  'accounts.contact_unverified': { status: 403, retryable: false, title: 'Confirm your e-mail address or phone number first' },
  'accounts.leaving': { status: 409, retryable: false, title: 'The account is about to be deleted; keep it first' },
  'accounts.name_required': { status: 409, retryable: false, title: 'Give your name first' },
  'accounts.profile_limit': { status: 409, retryable: false, title: 'The plan allows no further profile' },
  'accounts.profile_owner': { status: 409, retryable: false, title: 'The first profile stays' },
  'accounts.profile_read_only': { status: 403, retryable: false, title: 'The plan has fewer profiles; this one cannot be changed' },
  'accounts.pin_required': { status: 403, retryable: false, title: 'This profile asks for its PIN' },
  'accounts.pin_invalid': { status: 403, retryable: false, title: 'The PIN is wrong' },
  'accounts.owner_pin_required': { status: 403, retryable: false, title: "This asks for the owner's PIN" },
  'accounts.kids_forbidden': { status: 403, retryable: false, title: 'Not from a kids profile' },
  'accounts.application_open': { status: 409, retryable: false, title: 'An application is waiting already' },
  'accounts.author_already': { status: 409, retryable: false, title: 'The account is an author already' },
  'accounts.application_not_found': { status: 404, retryable: false, title: 'There is no such application' },
  'accounts.application_decided': { status: 409, retryable: false, title: 'The application was decided already' },
  'accounts.own_application': { status: 403, retryable: false, title: 'Nobody decides on their own application' },
  'accounts.last_admin': { status: 409, retryable: false, title: 'The last admin stays' },
  'accounts.own_roles': { status: 403, retryable: false, title: 'Nobody changes their own roles' },

  'catalog.title_not_found': { status: 404, retryable: false, title: 'There is no such title' },
  'catalog.person_not_found': { status: 404, retryable: false, title: 'There is no such person' },
  'catalog.playable_not_found': { status: 404, retryable: false, title: 'There is nothing to play under this id' },
  'catalog.genre_not_found': { status: 400, retryable: false, title: 'There is no such genre' },

  'studio.title_not_found': { status: 404, retryable: false, title: 'There is no such title among yours' },
  'studio.episode_exists': { status: 409, retryable: false, title: 'This season has an episode with that number' },
  'studio.not_publishable': { status: 409, retryable: false, title: 'The title cannot be published yet' },
  'studio.kind_fixed': { status: 409, retryable: false, title: 'The kind of a title cannot change once it has media' },

  'uploads.not_found': { status: 404, retryable: false, title: 'There is no such upload' },
  'uploads.gone': { status: 410, retryable: false, title: 'The upload has expired' },
  'uploads.offset_conflict': { status: 409, retryable: false, title: 'The offset does not match what has arrived' },
  'uploads.version_unsupported': { status: 412, retryable: false, title: 'The upload protocol must be tus 1.0.0' },
  'uploads.locked': { status: 423, retryable: true, title: 'Another request is writing to this upload' },
  'uploads.too_large': { status: 413, retryable: false, title: 'The file is larger than allowed' },
  'uploads.metadata_invalid': { status: 400, retryable: false, title: 'The upload metadata is not valid' },
  'uploads.empty_file': { status: 422, retryable: false, title: 'The file is empty' },
  'uploads.not_media': { status: 422, retryable: false, title: 'The file is not a video, sound, picture or subtitle file' },
  'uploads.wrong_kind': { status: 422, retryable: false, title: 'The file is not of the kind it was offered as' },
  'uploads.truncated': { status: 422, retryable: false, title: 'The file is incomplete' },
  'uploads.no_video_track': { status: 422, retryable: false, title: 'The file has no picture' },
  'uploads.too_many_tracks': { status: 422, retryable: false, title: 'The file has too many tracks' },
  'uploads.unsupported_codec': { status: 422, retryable: false, title: 'The file uses a codec that is not supported' },
  'uploads.playlist_refused': { status: 422, retryable: false, title: 'Playlists and link files are not accepted' },
  'uploads.too_short': { status: 422, retryable: false, title: 'The video is shorter than one second' },
  'uploads.too_long': { status: 422, retryable: false, title: 'The video is longer than allowed' },
  'uploads.subtitles_invalid': { status: 422, retryable: false, title: 'The subtitle file cannot be read' },
  'uploads.image_invalid': { status: 422, retryable: false, title: 'The picture cannot be read' },

  'transcoding.encoder_failed': { status: 500, retryable: true, title: 'The encoder stopped' },
  'transcoding.decode_failed': { status: 422, retryable: false, title: 'The file could not be decoded' },
  'transcoding.timeout': { status: 500, retryable: true, title: 'Encoding took too long' },
  'transcoding.output_too_large': { status: 422, retryable: false, title: 'Encoding produced too much data' },

  'playback.plan_required': { status: 403, retryable: false, title: 'A higher plan is needed to play this' },
  'playback.purchase_required': { status: 403, retryable: false, title: 'This has to be bought or rented first' },
  'playback.not_released': { status: 403, retryable: false, title: 'This has not been released yet' },
  'playback.not_available_in_country': { status: 451, retryable: false, title: 'This is not available in your country' },
  'playback.not_ready': { status: 409, retryable: true, title: 'This is still being prepared' },
  'playback.stream_limit': { status: 409, retryable: true, title: 'The plan allows no further simultaneous stream' },
  'playback.session_not_found': { status: 404, retryable: false, title: 'There is no such playback session' },
  'playback.session_ended': { status: 410, retryable: false, title: 'The playback session has ended' },
  'media.forbidden': { status: 403, retryable: false, title: 'This address does not open this file' },
  'media.not_found': { status: 404, retryable: false, title: 'There is no such file' },
  'playback.age_restricted': { status: 403, retryable: false, title: 'This is above the age limit of the profile' },

  'payments.invoice_not_found': { status: 404, retryable: false, title: 'There is no such invoice' },
  'payments.invoice_closed': { status: 409, retryable: false, title: 'The invoice can no longer be paid' },
  'payments.invoice_in_progress': { status: 409, retryable: true, title: 'The invoice is being paid' },
  'payments.card_not_found': { status: 404, retryable: false, title: 'There is no such card' },
  'payments.card_unusable': { status: 409, retryable: false, title: 'The card cannot be charged' },
  'payments.card_declined': { status: 402, retryable: false, title: 'The payment was declined' },
  'payments.card_refused': { status: 422, retryable: false, title: 'The card was not accepted' },
  'payments.card_limit': { status: 409, retryable: false, title: 'No further card can be saved' },
  'payments.card_code_invalid': { status: 400, retryable: false, title: 'The code of the card is wrong' },
  'payments.card_code_expired': { status: 400, retryable: false, title: 'The code of the card has expired' },
  'payments.provider_unavailable': { status: 503, retryable: true, title: 'The payment provider cannot be reached' },
  'subscriptions.plan_not_available': { status: 409, retryable: false, title: 'The plan is not sold here' },
  'subscriptions.plan_current': { status: 409, retryable: false, title: 'This is the plan you have' },
  'subscriptions.nothing_to_cancel': { status: 409, retryable: false, title: 'There is nothing to cancel' },
  'subscriptions.nothing_to_resume': { status: 409, retryable: false, title: 'There is nothing to resume' },
  'subscriptions.price_too_soon': { status: 400, retryable: false, title: 'Existing subscribers keep their price for 30 days at least' },
  'subscriptions.basic_is_free': { status: 409, retryable: false, title: 'Basic is free' },
  'orders.order_not_found': { status: 404, retryable: false, title: 'There is no such order' },
  'orders.offer_not_found': { status: 404, retryable: false, title: 'The title is not sold in this way' },
  'orders.offer_closed': { status: 409, retryable: false, title: 'The sale is not open' },
  'orders.not_available_in_country': { status: 451, retryable: false, title: 'This is not sold in your country' },
  'orders.owned_already': { status: 409, retryable: false, title: 'You have this already' },
  'orders.included_in_plan': { status: 409, retryable: false, title: 'Your plan plays this already' },
  'orders.not_refundable': { status: 409, retryable: false, title: 'The terms give no refund any more' },
  'orders.release_required': { status: 400, retryable: false, title: 'A pre-order or ticket needs an instant and a zone' },
  'orders.released_already': { status: 409, retryable: false, title: 'This has been released already' },

  'library.watchlist_full': { status: 409, retryable: false, title: 'The watchlist is full' },
} as const satisfies Readonly<Record<string, ErrorRow>>;

export type ErrorCode = keyof typeof ERRORS;

export function isErrorCode(value: string): value is ErrorCode {
  return Object.hasOwn(ERRORS, value);
}

/** One field that was refused: `path` is dotted (`device.kind`), `code` is zod's issue code or ours. */
export type FieldError = { readonly path: string; readonly code: string; readonly message: string };

/**
 * An expected failure. `details` are safe to show to the caller: they become extension members of the problem document
 * (RFC 9457 §3.2), so they never carry personal data of others, file paths or SQL.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}, options: { cause?: unknown } = {}) {
    super(ERRORS[code].title, options);
    this.code = code;
    this.details = details;
  }
}

/** `request.invalid` that names its fields. */
export function invalidFields(errors: readonly FieldError[]): AppError {
  return new AppError('request.invalid', { errors });
}
