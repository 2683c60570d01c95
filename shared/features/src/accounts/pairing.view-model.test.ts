import { describe, expect, it } from '@jest/globals';
import { afterPoll, beginWaiting } from './pairing.view-model.ts';

const CODE = {
  deviceCode: 'd',
  userCode: 'XKCD-2345',
  verificationUri: 'https://s/pair',
  verificationUriComplete: 'https://s/pair?code=XKCD-2345',
  expiresIn: 600,
  interval: 5,
};
const begin = () => beginWaiting(CODE, 0);
const refusal = (code: string) => ({ code });

describe('pairing', () => {
  it('is over as soon as the server lets the device in', () => {
    expect(afterPoll(begin(), { code: null }, 5000)).toEqual({ status: 'approved' });
  });

  it('goes on waiting while nobody has answered and while the network is lost', () => {
    expect(afterPoll(begin(), refusal('auth.authorization_pending'), 5000)).toEqual(begin());
    expect(afterPoll(begin(), refusal('network.unreachable'), 5000)).toEqual(begin());
  });

  it('asks five seconds later each time it is told to slow down', () => {
    expect(afterPoll(begin(), refusal('auth.slow_down'), 5000)).toMatchObject({ status: 'waiting', intervalMs: 10_000 });
  });

  it('ends when the code dies, by the server or by the clock, and when it is turned away', () => {
    expect(afterPoll(begin(), refusal('auth.code_expired'), 5000).status).toBe('expired');
    expect(afterPoll(begin(), refusal('network.unreachable'), 600_000).status).toBe('expired');
    expect(afterPoll(begin(), refusal('auth.access_denied'), 5000).status).toBe('denied');
  });
});
