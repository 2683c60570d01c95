import type { ProfileId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  asksForOwner,
  assertOwnerStays,
  creationAsksForOwner,
  type HouseholdProfile,
  hasRoom,
  limitsOf,
  readOnlyIds,
} from './household.rules.ts';

// The brand is the compiler's only.
const id = (text: string) => text as ProfileId;
const profile = (fields: Partial<HouseholdProfile>): HouseholdProfile => ({
  id: id('teen'),
  owner: false,
  kids: false,
  maxAge: 18,
  pinHash: null,
  ...fields,
});

describe('profiles beyond the plan', () => {
  it('are the latest ones, never the owner’s, and exactly as many as there are too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.nat(9), fc.integer({ min: 0, max: 10 }), (count, ownerAt, limit) => {
        const owner = ownerAt % count;
        const profiles = Array.from({ length: count }, (_, index) => ({ id: id(`p${index}`), owner: index === owner }));
        const readOnly = readOnlyIds(profiles, limit);
        expect(readOnly.size).toBe(Math.max(0, count - Math.max(1, limit)));
        expect(readOnly.has(id(`p${owner}`))).toBe(false);
        const others = profiles.filter((one) => !one.owner);
        expect(others.map((one) => readOnly.has(one.id))).toEqual(others.map((_, index) => index >= others.length - readOnly.size));
      }),
    );
  });

  it.each([
    [1, 2, true],
    [2, 2, false],
    [3, 2, false],
  ])('leave room: %d of %d is %s', (count, limit, room) => expect(hasRoom(count, limit)).toBe(room));
});

describe('the age limit', () => {
  it.each([
    [{}, null, { kids: false, maxAge: 18 }],
    [{ maxAge: 12 }, null, { kids: false, maxAge: 12 }],
    [{ kids: true }, null, { kids: true, maxAge: 6 }],
    [{ kids: true, maxAge: 12 }, null, { kids: true, maxAge: 12 }],
    [{ kids: true }, { kids: false, maxAge: 12 }, { kids: true, maxAge: 12 }],
    [{ kids: true }, { kids: false, maxAge: 16 }, { kids: true, maxAge: 6 }],
    [{}, { kids: true, maxAge: 0 }, { kids: true, maxAge: 0 }],
    [{ kids: false }, { kids: true, maxAge: 6 }, { kids: false, maxAge: 6 }],
    [
      { kids: false, maxAge: 18 },
      { kids: true, maxAge: 6 },
      { kids: false, maxAge: 18 },
    ],
  ] as const)('of %j on %j is %j', (wanted, present, limits) => expect(limitsOf(wanted, present)).toEqual(limits));

  it.each([16, 18] as const)('of a child is never %d', (maxAge) => {
    for (const [wanted, present] of [
      [{ kids: true, maxAge }, null],
      [{ maxAge }, { kids: true, maxAge: 6 }],
    ] as const)
      expect(() => limitsOf(wanted, present)).toThrow(expect.objectContaining({ code: 'request.invalid' }));
  });
});

describe('the owner is asked', () => {
  const teen = profile({ maxAge: 12 });
  const owner = profile({ id: id('owner'), owner: true });
  it.each([
    ['a name', { name: 'X' }, teen, 'owner', false],
    ['the same limit', { maxAge: 12, kids: false }, teen, 'owner', false],
    ['another limit', { maxAge: 16 }, teen, 'teen', true],
    ['making it a child’s', { kids: true }, teen, 'owner', true],
    ['one’s own lock', { pin: '1111' }, teen, 'teen', false],
    ['somebody else’s lock', { pin: null }, teen, 'owner', true],
    ['the owner’s own lock', { pin: null }, owner, 'owner', true],
  ] as const)('%s', (_what, body, target, actor, asked) => expect(asksForOwner(body, target, id(actor))).toBe(asked));

  it('for a new profile that sees more than its maker', () => {
    expect(creationAsksForOwner({ name: 'X' }, teen)).toBe(true);
    expect(creationAsksForOwner({ name: 'X', maxAge: 12 }, teen)).toBe(false);
    expect(creationAsksForOwner({ name: 'X' }, profile({ maxAge: 18 }))).toBe(false);
    expect(creationAsksForOwner({ name: 'X' }, profile({ owner: true, maxAge: 12 }))).toBe(false);
  });

  it('to stay a grown-up', () => {
    expect(() => assertOwnerStays({ kids: true }, owner)).toThrow(expect.objectContaining({ code: 'accounts.profile_owner' }));
    expect(() => assertOwnerStays({ kids: true }, teen)).not.toThrow();
    expect(() => assertOwnerStays({ kids: false }, owner)).not.toThrow();
  });
});
