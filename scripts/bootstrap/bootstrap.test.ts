import { describe, expect, it } from '@jest/globals';
// Plain JavaScript without types: it runs before TypeScript can.
// @ts-expect-error
import { missingFor as untypedMissing } from './debian-packages.mjs';
// @ts-expect-error
import { firstDifference as untypedDifference } from './npm-packages.mjs';
// @ts-expect-error
import { isEnough as untypedEnough } from './runtime.mjs';

type Lock = Readonly<Record<string, { readonly version?: string; readonly optional?: boolean; readonly link?: boolean }>>;
// The modules' own signatures, as their comments say.
const firstDifference = untypedDifference as (wanted: Lock, installed: Lock | null) => string | null;
const missingFor = untypedMissing as (
  command: string,
  env: Readonly<Record<string, string>>,
  has: (program: string) => boolean,
) => { package: string }[];
const isEnough = untypedEnough as (version: string) => boolean;

describe('npm packages', () => {
  const lock: Lock = {
    '': { version: '0.1.0' },
    server: { version: '0.1.0' },
    'node_modules/@app/server': { link: true },
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  };

  it('are installed when nothing is there, one version differs or one is absent', () => {
    expect(firstDifference(lock, null)).toBe('node_modules');
    expect(firstDifference(lock, { 'node_modules/pg': { version: '8.0.0' } })).toBe('pg');
    expect(firstDifference(lock, {})).toBe('pg');
  });

  it('are left alone when only an optional one is absent', () => {
    expect(firstDifference(lock, { 'node_modules/pg': { version: '8.23.1' } })).toBeNull();
  });
});

describe('Debian packages', () => {
  const names = (command: string, env: Readonly<Record<string, string>> = {}, has: readonly string[] = []) =>
    missingFor(command, env, (program) => has.includes(program)).map((need) => need.package);

  it('are those of the command that are not there, unless the environment replaces them', () => {
    expect(names('test')).toEqual(['ffmpeg', 'redis-server', 'chromium']);
    expect(names('start', { REDIS_URL: 'redis://x' })).toEqual(['ffmpeg']);
    expect(names('start', {}, ['ffmpeg', 'redis-server'])).toEqual(['ffmpeg']);
    expect(names('check')).toEqual([]);
  });
});

describe('the runtime', () => {
  it('is refused below Node 24', () => {
    expect([isEnough('20.20.2'), isEnough('24.0.0'), isEnough('26.1.0')]).toEqual([false, true, true]);
  });
});
