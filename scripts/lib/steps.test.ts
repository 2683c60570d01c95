import { describe, expect, it } from '@jest/globals';
import { e2eTally, jestTally } from './checks.ts';
import { tallyOf } from './steps.ts';

describe('tallyOf', () => {
  it('counts a step without tests as one', () => {
    expect(tallyOf({}, 0)).toEqual({ passed: 1, failed: 0 });
    expect(tallyOf({}, 2)).toEqual({ passed: 0, failed: 1 });
  });

  it('takes the tests of a step that has some', () => {
    expect(tallyOf({ tally: () => ({ passed: 7, failed: 2 }) }, 1)).toEqual({ passed: 7, failed: 2 });
  });

  it('is red when a step crashes, leaves no result or ran nothing', () => {
    expect(tallyOf({ tally: () => ({ passed: 7, failed: 0 }) }, 1)).toEqual({ passed: 7, failed: 1 });
    expect(tallyOf({ tally: () => null }, 1)).toEqual({ passed: 0, failed: 1 });
    expect(tallyOf({ tally: () => ({ passed: 0, failed: 0 }) }, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

it('counts files that do not load and errors outside of tests', () => {
  expect(jestTally({ numPassedTests: 3, numFailedTests: 1, numRuntimeErrorTestSuites: 2, testResults: [] })).toEqual({
    passed: 3,
    failed: 3,
  });
  expect(e2eTally({ stats: { expected: 4, unexpected: 1, flaky: 0 }, errors: [{}] })).toEqual({ passed: 4, failed: 2 });
});
