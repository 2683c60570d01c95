import { createTransport } from 'nodemailer';
import type { Config } from '../config/index.ts';
import { ANSWER_MS, type Gateway, LetterRefused, unavailable } from './gateways.ts';

/** The server's own "no" to the recipient (RFC 5321 §4.2.1: 5yz is for good); its "no" to our login is not the letter's fault. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && error.code === 'EENVELOPE' && 'responseCode' in error && Number(error.responseCode) >= 500
  );
}

/** Mail by SMTP; null without `SMTP_URL`. */
export function createSmtpGateway({ SMTP_URL, MAIL_FROM }: Pick<Config, 'SMTP_URL' | 'MAIL_FROM'>): Gateway | null {
  if (SMTP_URL === undefined) return null;
  const url = new URL(SMTP_URL);
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port === '' ? (url.protocol === 'smtps:' ? 465 : 587) : url.port),
    secure: url.protocol === 'smtps:',
    ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: ANSWER_MS,
    greetingTimeout: ANSWER_MS,
    socketTimeout: ANSWER_MS,
  });
  return {
    deliver: async ({ to, subject, text }) => {
      try {
        // Given apart from its display name, an address cannot bring recipients of its own along.
        await transport.sendMail({ from: MAIL_FROM, to: { name: '', address: to }, subject, text });
      } catch (cause) {
        if (isRefusal(cause)) throw new LetterRefused('the mail server refused the recipient', { cause });
        throw unavailable(cause);
      }
    },
  };
}
