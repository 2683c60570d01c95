import type { AccountId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { assertAdminRemains, assertMayChangeRoles, orderedRoles } from './staff.rules.ts';

// The brand is the compiler's only.
const [one, two, other] = ['one', 'two', 'other'] as unknown as readonly [AccountId, AccountId, AccountId];

describe('roles', () => {
  it('stand in their order, each once, and never without the viewer', () => {
    expect(orderedRoles(['admin', 'author', 'admin'])).toEqual(['viewer', 'author', 'admin']);
    expect(orderedRoles([])).toEqual(['viewer']);
  });

  it.each([
    [{ actorId: one, targetId: one, admins: [one, two] }, 'accounts.own_roles'],
    [{ actorId: other, targetId: two, admins: [one, two] }, 'auth.forbidden'],
    [{ actorId: one, targetId: two, admins: [one, two] }, null],
    [{ actorId: one, targetId: other, admins: [one] }, null],
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
