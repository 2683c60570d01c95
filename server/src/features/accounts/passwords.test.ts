import { describe, expect, it } from '@jest/globals';
import { hash, verify } from '@node-rs/argon2';
import { createGate, createPasswords } from './passwords.ts';

function counting() {
  const calls = { hash: 0, verify: 0 };
  const passwords = createPasswords({
    hash: (...args) => {
      calls.hash += 1;
      return hash(...args);
    },
    verify: (...args) => {
      calls.verify += 1;
      return verify(...args);
    },
  });
  return { calls, passwords };
}

describe('passwords', () => {
  it('match what was hashed, in either Unicode spelling, and nothing else', async () => {
    const passwords = createPasswords();
    const stored = await passwords.hash('Gʻaroyib paro\u0301l');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
    expect(await passwords.matches(stored, 'Gʻaroyib par\u00f3l')).toBe(true);
    expect(await passwords.matches(stored, 'Gʻaroyib parol')).toBe(false);
    expect(passwords.isOutdated(stored)).toBe(false);
    expect(passwords.isOutdated(await hash('x', { memoryCost: 8192, timeCost: 1, parallelism: 1 }))).toBe(true);
    expect(passwords.isOutdated(stored.replace('argon2id', 'argon2i'))).toBe(true);
  });

  it('cost one verification, with or without an account', async () => {
    const { calls, passwords } = counting();
    const stored = await passwords.hash('correct');
    await passwords.matches(null, 'warms the dummy up');
    const before = { ...calls };
    expect(await passwords.matches(stored, 'wrong')).toBe(false);
    const withAccount = { hash: calls.hash - before.hash, verify: calls.verify - before.verify };
    expect(await passwords.matches(null, 'wrong')).toBe(false);
    const without = { hash: calls.hash - before.hash - withAccount.hash, verify: calls.verify - before.verify - withAccount.verify };
    expect(without).toEqual(withAccount);
    expect(withAccount).toEqual({ hash: 0, verify: 1 });
  });

  it('never match an account that does not exist, not even by the dummy itself', async () => {
    expect(await createPasswords().matches(null, 'no account has this password')).toBe(false);
  });
});

describe('createGate', () => {
  it('runs no more at once than it should, hands places on after failures, and turns away beyond its queue', async () => {
    const gate = createGate(2, 3);
    let running = 0;
    let most = 0;
    const work = (fails: boolean) => async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      if (fails) throw new Error('failed');
      return 'done';
    };
    const results = await Promise.allSettled([true, false, true, false, false, false].map((fails) => gate(work(fails))));
    expect(most).toBe(2);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'rejected']);
    expect(results[5]).toMatchObject({ reason: { code: 'service.unavailable' } });
    expect(await gate(work(false))).toBe('done');
  });
});
