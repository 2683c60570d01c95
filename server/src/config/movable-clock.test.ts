import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createMovableClock } from './movable-clock.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'sahna-clock-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('movable clock', () => {
  it('is the system clock without a file, and with one that holds no number', () => {
    const garbled = join(dir, 'garbled');
    writeFileSync(garbled, 'tomorrow');
    for (const file of [join(dir, 'absent'), garbled])
      expect(Math.abs(createMovableClock(file).now() - Date.now())).toBeLessThan(DAY_MS / 2);
  });

  it('is ahead by what the file says', () => {
    const file = join(dir, 'offset');
    writeFileSync(file, `${30 * DAY_MS}\n`);
    const ahead = createMovableClock(file).now() - Date.now();
    expect(Math.round(ahead / DAY_MS)).toBe(30);
  });
});
