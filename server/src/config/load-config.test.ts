import { describe, expect, it } from '@jest/globals';
import { loadConfig } from './load-config.ts';

const good = { DATABASE_URL: 'postgres://x', TOKEN_SECRET: 't'.repeat(32), MEDIA_SECRET: 'm'.repeat(32), SEAL_SECRET: 's'.repeat(32) };

describe('loadConfig', () => {
  it('names every bad key at once', () => {
    expect(() => loadConfig({ ...good, PORT: 'many', TOKEN_SECRET: 'short', NODE_ENV: 'staging' })).toThrow(
      /PORT[\s\S]*|TOKEN_SECRET[\s\S]*|NODE_ENV/,
    );
    const message = (() => {
      try {
        loadConfig({ ...good, PORT: 'many', TOKEN_SECRET: 'short' });
        return '';
      } catch (error) {
        return String(error);
      }
    })();
    expect(message).toContain('PORT');
    expect(message).toContain('TOKEN_SECRET');
  });

  it('takes defaults for what is absent or empty and freezes the result', () => {
    const config = loadConfig({ ...good, PORT: '', REDIS_URL: '' });
    expect(config.PORT).toBe(8080);
    expect(config.REDIS_URL).toBeUndefined();
    expect(Object.isFrozen(config)).toBe(true);
  });
});
