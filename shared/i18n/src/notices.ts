import type { Locale } from '@app/kernel';
import az from './messages/notifications/az.json' with { type: 'json' };
import be from './messages/notifications/be.json' with { type: 'json' };
import en from './messages/notifications/en.json' with { type: 'json' };
import hy from './messages/notifications/hy.json' with { type: 'json' };
import kk from './messages/notifications/kk.json' with { type: 'json' };
import ky from './messages/notifications/ky.json' with { type: 'json' };
import ro from './messages/notifications/ro.json' with { type: 'json' };
import ru from './messages/notifications/ru.json' with { type: 'json' };
import tg from './messages/notifications/tg.json' with { type: 'json' };
import tk from './messages/notifications/tk.json' with { type: 'json' };
import uz from './messages/notifications/uz.json' with { type: 'json' };

/**
 * Words of notices in every language, for the server's mails: what the app says of an event and what a mail says of it are one text.
 * Keys as in the namespace `notifications`: `<kind>.title`, `<kind>.text`. Nothing of React comes along.
 */
export const NOTICE_TEXTS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { az, be, en, hy, kk, ky, ro, ru, tg, tk, uz };

export { createFormat } from './formats/index.ts';
