import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Config } from './schema.ts';

/** Encrypts what has to be read again: card tokens, secrets of second factors. */
export type Sealer = {
  /** `owner`, an id, is authenticated along: in another row the bytes do not open. */
  readonly seal: (text: string, owner: string) => Buffer;
  /** @throws Error when the bytes were changed, belong to another owner or were sealed with a secret that is not known. */
  readonly open: (sealed: Uint8Array, owner: string) => string;
  /** The same, sealed by the present secret; null where it is so already. @throws Error as `open` does. */
  readonly renew: (sealed: Uint8Array, owner: string) => Buffer | null;
  /** Whether there may be what a previous secret sealed. */
  readonly isChanging: boolean;
};

/** What is sealed: by the present secret. What opens: also what the previous one sealed. */
export type SealSecrets = Pick<Config, 'SEAL_SECRET' | 'SEAL_SECRET_PREVIOUS'>;

const CIPHER = 'aes-256-gcm';
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** Drawn with HKDF (RFC 5869): no purpose has the key of another. The previous one where there is one. */
export function keysOf({ SEAL_SECRET, SEAL_SECRET_PREVIOUS }: SealSecrets, purpose: string): readonly [Buffer, ...Buffer[]] {
  const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, 'sahna', purpose, 32));
  return SEAL_SECRET_PREVIOUS === undefined ? [keyOf(SEAL_SECRET)] : [keyOf(SEAL_SECRET), keyOf(SEAL_SECRET_PREVIOUS)];
}

function openBy(key: Buffer, sealed: Uint8Array, owner: string): string {
  if (sealed[0] !== VERSION || sealed.length < HEAD_BYTES) throw new Error('this was not sealed here');
  const tag = sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES);
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(1, 1 + NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]).toString('utf8');
}

/** A sealer of one purpose (`payments.card`). Which secret sealed is found by trying: a wrong key never opens (GCM). */
export function createSealer(secrets: SealSecrets, purpose: string): Sealer {
  const [key, previous] = keysOf(secrets, purpose);

  function seal(text: string, owner: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
  }

  function read(sealed: Uint8Array, owner: string): { readonly text: string; readonly isOld: boolean } {
    try {
      return { text: openBy(key, sealed, owner), isOld: false };
    } catch (error) {
      if (previous === undefined) throw error;
      return { text: openBy(previous, sealed, owner), isOld: true };
    }
  }

  return {
    seal,
    open: (sealed, owner) => read(sealed, owner).text,
    renew: (sealed, owner) => {
      const { text, isOld } = read(sealed, owner);
      return isOld ? seal(text, owner) : null;
    },
    isChanging: previous !== undefined,
  };
}
