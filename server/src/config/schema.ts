import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(['on', 'off']).transform((value) => value === 'on');
const secret = z.string().min(32, 'must be at least 32 characters');

/** Every setting of the server. Read once at start-up; see `load-config.ts`. */
export const ConfigSchema = z.object({
  SAHNA_ROLE: z
    .enum(['api', 'worker', 'migrate', 'demo-accounts', 'first-admin', 'payme-stand-in'])
    .default('api')
    .describe('What this process does'),
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('Production hides demo data and checks no responses'),
  FIRST_ADMIN: z.string().min(1).optional().describe('E-mail address or phone of the account that the role first-admin makes an admin'),
  PORT: port.default(8080).describe('Port of the public HTTP server'),
  HOST: z.string().default('0.0.0.0').describe('Address to listen on'),
  PUBLIC_URL: z.url().optional().describe('Origin people use, for links in QR codes; default http://localhost:PORT'),
  DATABASE_URL: z.string().min(1).describe('PostgreSQL connection string'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10).describe('Connections per process'),
  REDIS_URL: z.string().min(1).optional().describe('Redis connection string; absent: in-process adapter, one API process only'),
  SAHNA_DATA_DIR: z.string().min(1).default('.data').describe('Folder for uploads, media and logs'),
  CLIENTS_DIR: z.string().optional().describe('Checkout root whose built clients are served; absent: no clients'),
  TOKEN_SECRET: secret.describe('Signs access tokens (HS256)'),
  MEDIA_SECRET: secret.describe('Signs media paths'),
  SEAL_SECRET: secret.describe('Seals what must be read again: card tokens, second factors; without it they are lost'),
  SEAL_SECRET_PREVIOUS: secret
    .optional()
    .describe(
      'The SEAL_SECRET of before a change: opens what it sealed, which hourly jobs then seal anew; recovery codes of then need it to stay',
    ),
  ACCESS_TOKEN_SEC: z.coerce.number().int().min(30).max(3600).default(900).describe('Life of an access token, seconds'),
  REFRESH_TOKEN_DAYS: z.coerce.number().int().min(1).max(400).default(60).describe('Life of an unused refresh token, days'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0).describe('Number of reverse proxies in front whose X-Forwarded-For counts'),
  COUNTRY_HEADER: z.string().optional().describe('Header in which the trusted edge names the caller’s country'),
  DEFAULT_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('UZ')
    .describe('Country when nothing tells it'),
  CLOCK_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('File with milliseconds by which this process is ahead of the clock; never in production'),
  DRAIN_SEC: z.coerce.number().int().min(0).max(600).default(10).describe('How long running requests may finish after a stop signal'),
  RATE_LIMITS: flag.default(true).describe('Off only for load tests'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('Least level that is logged'),
  FFMPEG_PATH: z.string().default('ffmpeg').describe('ffmpeg binary'),
  FFPROBE_PATH: z.string().default('ffprobe').describe('ffprobe binary'),
  UPLOAD_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(50 * 1024 ** 3)
    .describe('Largest source file'),
  PAYME_MERCHANT_ID: z.string().min(1).optional().describe('Kassa id at Payme; absent: nothing can be paid'),
  PAYME_KEY: z.string().min(1).optional().describe('Key of the kassa: Payme signs its calls with it, we sign ours'),
  PAYME_KEY_NEXT: z.string().min(1).optional().describe('Second key that is accepted while the key is changed'),
  PAYME_CHECKOUT_URL: z.url().default('https://checkout.paycom.uz').describe('Where people pay; sandbox: https://test.paycom.uz'),
  PAYME_SUBSCRIBE_URL: z.url().default('https://checkout.paycom.uz/api').describe('Subscribe API: cards and receipts'),
  PAYME_ALLOWED_IPS: z
    .string()
    .default('')
    .describe('Comma-separated addresses or CIDR blocks that may call the Merchant API; empty: any (the key decides)'),
  PAYME_STAND_IN_PORT: port.optional().describe('Port of the local stand-in of Payme; never in production'),
  PAYME_STAND_IN_CALLS: z.url().optional().describe('Our Merchant API as the stand-in calls it; default http://127.0.0.1:PORT'),
  REQUIRE_VERIFIED_CONTACT: flag.default(true).describe('Off: accounts pay, apply and upload before they confirm a contact'),
  SMTP_URL: z.string().min(1).optional().describe('smtp(s)://user:password@host:port; absent: mails stay in the outbox table'),
  MAIL_FROM: z.string().min(3).default('Sahna <no-reply@sahna.uz>').describe('Sender of mails'),
  ESKIZ_EMAIL: z.string().min(3).optional().describe('Login of the Eskiz SMS gateway (Uzbekistan)'),
  ESKIZ_PASSWORD: z.string().min(1).optional().describe('Its password'),
  ESKIZ_FROM: z.string().min(1).default('4546').describe('Sender name agreed with Eskiz'),
  ESKIZ_URL: z.url().default('https://notify.eskiz.uz/api').describe('Its address'),
  SMS_HTTP_URL: z
    .url()
    .optional()
    .describe('Any other gateway: POST { to, text } as JSON; absent without Eskiz: SMS stay in the outbox table'),
  SMS_HTTP_TOKEN: z.string().min(1).optional().describe('Bearer token for SMS_HTTP_URL'),
  GOOGLE_CLIENT_ID: z.string().min(1).optional().describe('OpenID Connect client at Google; absent: no sign-in with Google'),
  GOOGLE_CLIENT_SECRET: z.string().min(1).optional().describe('Its secret'),
  GOOGLE_ISSUER: z.url().default('https://accounts.google.com').describe('Issuer that its id_tokens name'),
  GOOGLE_AUTHORIZATION_URL: z.url().default('https://accounts.google.com/o/oauth2/v2/auth').describe('Where people agree'),
  GOOGLE_TOKEN_URL: z.url().default('https://oauth2.googleapis.com/token').describe('Where codes become tokens'),
  GOOGLE_JWKS_URL: z.url().default('https://www.googleapis.com/oauth2/v3/certs').describe('Keys that sign its id_tokens'),
  FACEBOOK_CLIENT_ID: z.string().min(1).optional().describe('App id at Facebook; absent: no sign-in with Facebook'),
  FACEBOOK_CLIENT_SECRET: z.string().min(1).optional().describe('Its secret'),
  FACEBOOK_AUTHORIZATION_URL: z.url().default('https://www.facebook.com/v23.0/dialog/oauth').describe('Where people agree'),
  FACEBOOK_TOKEN_URL: z.url().default('https://graph.facebook.com/v23.0/oauth/access_token').describe('Where codes become tokens'),
  FACEBOOK_PROFILE_URL: z.url().default('https://graph.facebook.com/v23.0/me').describe('Who agreed'),
  SPOTIFY_CLIENT_ID: z.string().min(1).optional().describe('Client id at Spotify; absent: no sign-in with Spotify'),
  SPOTIFY_CLIENT_SECRET: z.string().min(1).optional().describe('Its secret'),
  SPOTIFY_AUTHORIZATION_URL: z.url().default('https://accounts.spotify.com/authorize').describe('Where people agree'),
  SPOTIFY_TOKEN_URL: z.url().default('https://accounts.spotify.com/api/token').describe('Where codes become tokens'),
  SPOTIFY_PROFILE_URL: z.url().default('https://api.spotify.com/v1/me').describe('Who agreed'),
  PROVIDERS_HIDDEN: z.string().default('').describe('Countries in which a provider is not offered, e.g. `facebook:RU,TM;spotify:TM`'),
  CORS_ORIGINS: z.string().default('').describe('Comma-separated origins of packaged clients; `file` stands for origin "null"'),
});

export type Config = Readonly<z.output<typeof ConfigSchema>>;
