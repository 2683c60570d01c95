import { describe, expect, it } from '@jest/globals';
import { coverageRows, coverageTable, type FileCoverage, percentOf, waysNotTaken } from './branch-coverage.ts';
import { featureOf, ruleFiles } from './rule-files.ts';

const file = (path: string, ...branches: readonly (readonly number[])[]): FileCoverage => ({
  path,
  branchMap: Object.fromEntries(branches.map((_, index) => [index, { type: 'if', loc: { start: { line: index + 1 } } }])),
  b: Object.fromEntries(branches.map((counts, index) => [index, counts])),
});
const files = [file('b/one', [3, 0], [1, 1]), file('a/two', [0, 0]), file('b/three')];

describe('branch coverage', () => {
  it('counts every way out of every branch, by name and in all', () => {
    expect(coverageRows(files, (path) => path.slice(0, 1))).toEqual([
      { name: 'a', files: 1, branches: 2, taken: 0 },
      { name: 'b', files: 2, branches: 4, taken: 3 },
      { name: 'all', files: 3, branches: 6, taken: 3 },
    ]);
    expect([percentOf({ branches: 4, taken: 3 }), percentOf({ branches: 0, taken: 0 })]).toEqual([75, 100]);
  });

  it('names the ways that no test takes', () => {
    expect(files.flatMap(waysNotTaken)).toEqual(['b/one:1 if', 'a/two:1 if', 'a/two:1 if']);
  });

  it('is a table in columns', () => {
    expect(coverageTable([{ name: 'orders', files: 4, branches: 200, taken: 199 }])).toBe(
      'feature  files  branches  taken    taken\norders       4       200    199  99.50 %',
    );
  });
});

describe('the files of rules', () => {
  it('are rules, policies and what is named, of every feature of access and money', () => {
    const files = ruleFiles();
    for (const file of ['accounts/contact.policy.ts', 'payments/merchant/merchant.rules.ts', 'playback/media-token.ts'])
      expect(files).toContain(`server/src/features/${file}`);
    expect(files.filter((file) => file.includes('.test.'))).toEqual([]);
    expect(new Set(files.map(featureOf))).toEqual(new Set(['accounts', 'payments', 'subscriptions', 'orders', 'playback']));
  });
});
