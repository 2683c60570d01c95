import { describe, expect, it } from '@jest/globals';
import { csvOf } from './export.csv.ts';

describe('CSV', () => {
  it('quotes what has to be, and gives a spreadsheet nothing to run', () => {
    expect(
      csvOf([
        { name: 'A, "B"', at: new Date(0), roles: ['x', 'y'], none: null, sum: -5 },
        { name: '=HYPERLINK("x")', extra: true },
      ]),
    ).toBe('\uFEFFname,at,roles,none,sum,extra\r\n"A, ""B""",1970-01-01T00:00:00.000Z,"x, y",,-5,\r\n"\'=HYPERLINK(""x"")",,,,,true\r\n');
    expect(csvOf([{ text: '-5 OR +cmd' }])).toContain("'-5 OR");
  });
});
