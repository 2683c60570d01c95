import { createHmac, randomInt } from 'node:crypto';
import { keysOf, type SealSecrets } from '../../config/index.ts';

const COUNT = 10;
/** Without 0 O 1 I: people write them down. 50 bits each, which only our own key could try out. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 10;

/** Codes in place of the authenticator app; kept as keyed digests. */
export function createRecoveryCodes(secrets: SealSecrets) {
  const [key, ...older] = keysOf(secrets, 'accounts.recovery-code');
  const draw = () => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const digestBy = (one: Buffer, typed: string): Buffer =>
    createHmac('sha256', one)
      .update(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
      .digest();
  return {
    /** Ten codes as people read them: `ABCDE-23456`. */
    make: (): string[] => {
      const codes = new Set<string>();
      while (codes.size < COUNT) codes.add(draw());
      return [...codes].map((code) => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`);
    },
    /** However it was typed: case, spaces and hyphens are the person's to choose. */
    digest: (typed: string): Buffer => digestBy(key, typed),
    /** As it may be kept: also from before the secret changed, since a digest cannot be made anew. */
    digests: (typed: string): Buffer[] => [key, ...older].map((one) => digestBy(one, typed)),
  };
}
