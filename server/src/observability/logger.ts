import { type Logger as PinoLogger, pino } from 'pino';
import type { Config } from '../config/index.ts';
import { currentContext } from './request-context.ts';

export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

const SECRET_KEYS = [
  'password',
  'accessToken',
  'refreshToken',
  'token',
  'deviceCode',
  'userCode',
  'code',
  'authorization',
  'cookie',
  'email',
  'phone',
  'login',
  'card',
  'pan',
  'firstName',
  'lastName',
  'titleName',
  'filename',
  'TOKEN_SECRET',
  'MEDIA_SECRET',
  'SEAL_SECRET',
  'SEAL_SECRET_PREVIOUS',
  'PAYME_KEY',
  'ESKIZ_PASSWORD',
  'SMS_HTTP_TOKEN',
  'SMTP_URL',
  'mfaCode',
  'recoveryCodes',
  'PAYME_KEY_NEXT',
];
/** pino's `*` matches one level only, so each secret is named at three depths. */
const redactPaths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** What a failed statement carries along: its parameters and the offending values. The message, the code and the SQL stay. */
const STATEMENT_PATHS = ['parameters', 'parent', 'original', 'fields', 'errors'].map((key) => `error.${key}`);

/** JSON to stdout, one event per line, secrets and personal data struck out; `requestId` and `jobId` ride along. */
export function createLogger(config: Pick<Config, 'LOG_LEVEL' | 'SAHNA_ROLE'>, destination?: { write(line: string): void }): Logger {
  const options = {
    level: config.LOG_LEVEL,
    base: { role: config.SAHNA_ROLE, pid: process.pid },
    // `code` alone would also strike out our error codes, which carry no secret.
    redact: {
      paths: [...redactPaths.filter((path) => path !== 'code' && path !== '*.code' && path !== '*.*.code'), ...STATEMENT_PATHS],
      censor: '[redacted]',
    },
    mixin: () => currentContext() ?? {},
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: pino.stdSerializers.errWithCause },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
