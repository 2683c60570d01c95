import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createMutantRunner } from './mutant-runner.ts';
import { ROOT } from './root.ts';

const file = join(ROOT, 'server/src/features/orders/reminders.rules.ts');
const tests = file.replace('.ts', '.test.ts');
const text = readFileSync(file, 'utf8');
const runner = createMutantRunner();

afterAll(() => runner.stop());

describe('a trial', () => {
  it('runs the tests of the file with the text that it is given, again and again', async () => {
    const asItIs = await runner.tryOut({ file, text, tests });
    expect(asItIs).toEqual({ passed: expect.any(Number), failure: null });
    expect(asItIs.passed).toBeGreaterThan(1);
    const changed = await runner.tryOut({ file, text: text.replace('nowMs < releaseMs', 'nowMs <= releaseMs'), tests });
    expect(changed.failure).toBe('does not announce for tomorrow what has begun');
    expect(await runner.tryOut({ file, text, tests })).toEqual(asItIs);
  });

  it('fails with what does not load', async () => {
    expect(await runner.tryOut({ file, text: 'export const', tests })).toEqual({
      passed: 0,
      failure: expect.stringContaining('SyntaxError'),
    });
  });
});
