import { AppError, SessionIdSchema } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { createCache } from '../../cache/index.ts';
import { newId } from '../../db/index.ts';
import { createLogger } from '../../observability/index.ts';
import { attemptsFrom, attemptsOn, createAttempts, createRevocations } from './accounts.cache.ts';

const memory = () => createCache({}, createLogger({ LOG_LEVEL: 'silent', SAHNA_ROLE: 'api' }));
const wrong = new AppError('auth.credentials_invalid');
const isWrong = (error: unknown) => error === wrong;
const fail = async () => {
  throw wrong;
};

describe('attempts', () => {
  it('refuse the eleventh try after ten failures, and tell how long', async () => {
    const attempts = createAttempts({ cache: memory(), config: { RATE_LIMITS: true } });
    const limits = [attemptsOn('somebody')];
    for (let failure = 0; failure < 10; failure += 1) await expect(attempts.run(limits, isWrong, fail)).rejects.toBe(wrong);
    await expect(attempts.run(limits, isWrong, async () => 'in')).rejects.toMatchObject({
      code: 'auth.too_many_attempts',
      details: { retryAfterSec: 900 },
    });
    expect(await attempts.run([attemptsOn('somebody else')], isWrong, async () => 'in')).toBe('in');
  });

  it('count neither successes nor failures of another kind', async () => {
    const attempts = createAttempts({ cache: memory(), config: { RATE_LIMITS: true } });
    const limits = [attemptsFrom('192.0.2.1')];
    for (let call = 0; call < 40; call += 1) await attempts.run(limits, isWrong, async () => undefined);
    for (let call = 0; call < 40; call += 1)
      await expect(attempts.run(limits, isWrong, () => Promise.reject(new Error('database away')))).rejects.toThrow('database away');
    expect(await attempts.run(limits, isWrong, async () => 'in')).toBe('in');
  });

  it('tell a burst of parallel guesses no more than ten answers', async () => {
    const attempts = createAttempts({ cache: memory(), config: { RATE_LIMITS: true } });
    const limits = [attemptsOn('victim')];
    const guesses = await Promise.allSettled(Array.from({ length: 200 }, () => attempts.run(limits, isWrong, fail)));
    expect(guesses.filter((guess) => guess.status === 'rejected' && guess.reason === wrong)).toHaveLength(10);
    await expect(attempts.recheck(limits)).rejects.toMatchObject({ code: 'auth.too_many_attempts' });
  });

  it('take a /64 network as one address, however it is written', () => {
    expect(attemptsFrom('2001:db8::1')).toEqual(attemptsFrom('2001:0db8:0:0:ffff::2'));
    expect(attemptsFrom('2001:db8::1')).not.toEqual(attemptsFrom('2001:db8:0:1::1'));
    expect(attemptsFrom('::ffff:192.0.2.1')).toEqual(attemptsFrom('192.0.2.1'));
  });
});

describe('revocations', () => {
  it('are known at once here, and to other processes through the cache', async () => {
    const cache = memory();
    const clock = { now: () => Date.now() };
    const [here, there] = [
      createRevocations({ cache, clock, config: { ACCESS_TOKEN_SEC: 900 } }),
      createRevocations({ cache, clock, config: { ACCESS_TOKEN_SEC: 900 } }),
    ];
    const sessionId = SessionIdSchema.parse(newId());
    expect(await there.find(sessionId)).toEqual({ revoked: false, leastStanding: 0 });
    await there.outdate(sessionId, 1);
    await here.outdate(sessionId, 2);
    for (const one of [here, there]) expect(await one.find(sessionId)).toEqual({ revoked: false, leastStanding: 2 });
    await here.add(sessionId);
    for (const one of [here, there]) expect(await one.find(sessionId)).toMatchObject({ revoked: true });
    await cache.close();
    expect(await here.find(sessionId)).toMatchObject({ revoked: true });
  });
});
