import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.ts';
import { withContext } from './request-context.ts';

function record() {
  const lines: string[] = [];
  const log = createLogger({ LOG_LEVEL: 'debug', SAHNA_ROLE: 'api' }, { write: (line) => lines.push(line) });
  return { log, lines };
}

describe('createLogger', () => {
  it('strikes out tokens, contacts and names at every depth it is given', () => {
    const { log, lines } = record();
    log.info({
      event: 'test',
      email: 'a@b.uz',
      body: { password: 'hunter2', device: { token: 'abc123' } },
      user: { phone: '+998901234567' },
    });
    const text = lines.join('');
    for (const secret of ['a@b.uz', 'hunter2', 'abc123', '+998901234567']) expect(text).not.toContain(secret);
    expect(text).toContain('[redacted]');
  });

  it('strikes out the values of a statement that failed', () => {
    const { log, lines } = record();
    const parent = Object.assign(new Error('duplicate key'), { detail: 'Key (email)=(a@b.uz) already exists.', parameters: ['a@b.uz'] });
    log.error({
      event: 'http.bug',
      error: Object.assign(new Error('Validation error'), {
        parent,
        original: parent,
        fields: { email: 'a@b.uz' },
        parameters: ['a@b.uz'],
      }),
    });
    expect(lines.join('')).not.toContain('a@b.uz');
    expect(lines.join('')).toContain('Validation error');
  });

  it('keeps error codes, which are not secret', () => {
    const { log, lines } = record();
    log.info({ event: 'http.refused', code: 'playback.plan_required' });
    expect(lines.join('')).toContain('playback.plan_required');
  });

  it('carries the request id of the surrounding request', () => {
    const { log, lines } = record();
    withContext({ requestId: 'r-1' }, () => log.info({ event: 'inside' }));
    log.info({ event: 'outside' });
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ event: 'inside', requestId: 'r-1' });
    expect(JSON.parse(lines[1] ?? '{}')).not.toHaveProperty('requestId');
  });
});
