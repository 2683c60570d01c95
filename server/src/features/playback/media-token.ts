import { createHmac, timingSafeEqual } from 'node:crypto';
import { AccountIdSchema, PlayableIdSchema, PlaybackSessionIdSchema } from '@app/contracts';
import { z } from 'zod';
import type { Caps } from './caps.rules.ts';

/** What a media path proves: the session, whose it is, what it plays, up to which quality and until when. */
const ClaimsSchema = z.tuple([
  PlaybackSessionIdSchema,
  AccountIdSchema,
  PlayableIdSchema,
  z.string(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
]);

export type MediaClaims = {
  readonly sessionId: z.output<typeof PlaybackSessionIdSchema>;
  readonly accountId: z.output<typeof AccountIdSchema>;
  readonly playableId: z.output<typeof PlayableIdSchema>;
  /** Folder of the package: a source that was replaced does not open with the token of the old one. */
  readonly prefix: string;
  readonly caps: Caps;
  readonly expiresMs: number;
};

const LONGEST_TOKEN = 1024;

/** Signs and reads the tokens of media paths: `<claims>.<HMAC-SHA256>`, both base64url. */
export function createMediaTokens(secret: string) {
  const macOf = (body: string): Buffer => createHmac('sha256', secret).update(`media:${body}`).digest();

  return {
    sign: ({ sessionId, accountId, playableId, prefix, caps, expiresMs }: MediaClaims): string => {
      const claims = [sessionId, accountId, playableId, prefix, caps.maxHeight, caps.maxBitrate, caps.maxChannels, expiresMs];
      const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
      return `${body}.${macOf(body).toString('base64url')}`;
    },
    /** The claims of a token that we signed and that has not run out; null for everything else. */
    verify: (token: string, nowMs: number): MediaClaims | null => {
      const [body = '', mac = '', ...rest] = token.length > LONGEST_TOKEN ? [] : token.split('.');
      const given = Buffer.from(mac, 'base64url');
      const expected = macOf(body);
      if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      // base64url has spare bits in its last character: only the spelling that we wrote is ours.
      if (given.toString('base64url') !== mac) return null;
      const claims = ClaimsSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
      if (!claims.success) return null;
      const [sessionId, accountId, playableId, prefix, maxHeight, maxBitrate, maxChannels, expiresMs] = claims.data;
      if (expiresMs <= nowMs) return null;
      return { sessionId, accountId, playableId, prefix, caps: { maxHeight, maxBitrate, maxChannels }, expiresMs };
    },
  };
}

export type MediaTokens = ReturnType<typeof createMediaTokens>;
