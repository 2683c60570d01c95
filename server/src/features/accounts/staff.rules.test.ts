import type { AccountId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { deletionAt, isFresh } from './deletion.rules.ts';
import { csvOf } from './export.csv.ts';
import { assertAdminRemains, assertMayChangeRoles, orderedRoles } from './staff.rules.ts';

// The brand is the compiler's only.
const [one, two, other] = ['one', 'two', 'other'] as unknown as readonly [AccountId, AccountId, AccountId];

describe('roles', () => {
  it('stand in their order, each once, and never without the viewer', () => {
    expect(orderedRoles(['admin', 'author', 'admin'])).toEqual(['viewer', 'author', 'admin']);
    expect(orderedRoles([])).toEqual(['viewer']);
  });

  it.each([
    [{ actorId: one, targetId: one, admins: [one, two], after: ['viewer'] }, 'accounts.own_roles'],
    [{ actorId: other, targetId: two, admins: [one, two], after: ['viewer'] }, 'auth.forbidden'],
    [{ actorId: one, targetId: two, admins: [one, two], after: ['viewer'] }, null],
    [{ actorId: one, targetId: other, admins: [one], after: ['viewer', 'admin'] }, null],
    [{ actorId: one, targetId: other, admins: [one], after: ['viewer'] }, null],
  ] as const)('%j: %s', (change, code) => {
    const attempt = () => assertMayChangeRoles(change);
    if (code === null) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(expect.objectContaining({ code }));
  });

  it('keep an admin', () => {
    expect(() => assertAdminRemains([one], one)).toThrow(expect.objectContaining({ code: 'accounts.last_admin' }));
    for (const admins of [[one, two], [two], []]) expect(() => assertAdminRemains(admins, one)).not.toThrow();
  });
});

describe('leaving', () => {
  it('takes 14 days, and no password within a quarter of an hour of signing in', () => {
    expect(deletionAt(Date.UTC(2026, 1, 20))).toEqual(new Date(Date.UTC(2026, 2, 6)));
    expect([15 * 60_000, 15 * 60_000 + 1].map((ms) => isFresh(new Date(0), ms))).toEqual([true, false]);
  });
});

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
