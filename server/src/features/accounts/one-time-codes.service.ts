import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { AppError } from '@app/contracts';
import { type Clock, type Locale, SECOND_MS } from '@app/kernel';
import { keysOf, type SealSecrets } from '../../config/index.ts';
import { type Db, inTransaction } from '../../db/index.ts';
import type { Messenger, Template } from '../../messenger/index.ts';
import { type Attempts, codesSentTo } from './accounts.cache.ts';
import type { Contact } from './contact.ts';
import { type CodeKey, findCode, replaceCode, spendCode, takeTry } from './one-time-codes.repository.ts';
import { CODE_DIGITS, CODE_LIFE_MS, CODE_TRIES, codeRefusal, RESEND_AFTER_MS, resendWaitMs } from './one-time-codes.rules.ts';

export type OneTimeCodesDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: SealSecrets;
  readonly attempts: Attempts;
  readonly messenger: Messenger;
};

export type Issue = {
  readonly key: CodeKey;
  readonly value: string;
  readonly template: Template;
  readonly locale: Locale;
};

const CHANNEL_OF: Readonly<Record<Contact['kind'], 'email' | 'sms'>> = { email: 'email', phone: 'sms' };

/** Six-digit codes that prove who reads a contact. */
export function createOneTimeCodes({ db, clock, config, attempts, messenger }: OneTimeCodesDeps) {
  // A million values are tried in a second: without a key of ours the stored digest would be the code.
  const [pepper] = keysOf(config, 'accounts.one-time-code');
  const digest = ({ purpose, subject, channel }: CodeKey, value: string, code: string): Buffer =>
    createHmac('sha256', pepper)
      .update(JSON.stringify([purpose, subject, channel, value, code]))
      .digest();

  return {
    /**
     * Sends a new code in the caller's transaction; the one before dies.
     * @throws AppError `auth.code_too_soon` within a minute of it, `auth.too_many_attempts` for a contact that had many in a day.
     */
    issue: async (db: Db, { key, value, template, locale }: Issue): Promise<void> => {
      const now = clock.now();
      const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
      const row = { value, codeHash: digest(key, value, code), sentAt: new Date(now), expiresAt: new Date(now + CODE_LIFE_MS) };
      if (!(await replaceCode(db, key, row, new Date(now - RESEND_AFTER_MS)))) {
        const sentAtMs = (await findCode(db, key))?.sentAt.getTime() ?? now;
        throw new AppError('auth.code_too_soon', { retryAfterSec: Math.ceil(resendWaitMs(sentAtMs, now) / SECOND_MS) });
      }
      await attempts.count([codesSentTo(key.purpose, value)]);
      const channel = CHANNEL_OF[key.channel];
      await messenger.send(db, { channel, to: value, template, locale, values: { code }, code, lifeMs: CODE_LIFE_MS });
    },

    /** The contact that the latest code went to; null when there is none. */
    findSent: async (key: CodeKey): Promise<string | null> => (await findCode(db, key))?.value ?? null,

    /**
     * Runs `effects` in one transaction with the end of the code, once.
     * @throws AppError `auth.code_invalid`, `auth.code_expired`, `auth.code_used_up`; whatever `effects` throws, and the code lives on.
     */
    redeem: async <T>(key: CodeKey, typed: string, effects: (db: Db, value: string) => Promise<T>): Promise<T> => {
      const now = clock.now();
      const code = await takeTry(db, key, { tries: CODE_TRIES, now: new Date(now) });
      if (code === null) {
        const kept = await findCode(db, key);
        const seen = kept === null ? null : { tries: kept.tries, expiresAtMs: kept.expiresAt.getTime() };
        throw new AppError(codeRefusal(seen, now) ?? 'auth.code_invalid');
      }
      if (!timingSafeEqual(code.codeHash, digest(key, code.value, typed)))
        throw new AppError(code.tries >= CODE_TRIES ? 'auth.code_used_up' : 'auth.code_invalid', { triesLeft: CODE_TRIES - code.tries });
      return inTransaction(db, async (db) => {
        if (!(await spendCode(db, key, code.codeHash))) throw new AppError('auth.code_invalid');
        return effects(db, code.value);
      });
    },
  };
}

export type OneTimeCodes = ReturnType<typeof createOneTimeCodes>;
