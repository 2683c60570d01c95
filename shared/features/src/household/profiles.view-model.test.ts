import type { Profile } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { ageLimitsFor, profileOfKey, profilesLeft, valuesOf, withKids } from './profiles.view-model.ts';

const profile = (name: string, rest: Partial<Profile> = {}): Profile => ({
  ...({ id: name } as unknown as Pick<Profile, 'id'>),
  name,
  locale: 'uz',
  avatar: 'teal',
  owner: false,
  kids: false,
  maxAge: 18,
  locked: false,
  readOnly: false,
  ...rest,
});
const HOUSEHOLD = ['Дилноза', 'Тимур', 'Անի'].map((name) => profile(name));

describe('who is watching', () => {
  it('is chosen by number keys, of profiles that there are', () => {
    expect(profileOfKey(HOUSEHOLD, '2')?.name).toBe('Тимур');
    for (const key of ['0', '4', '9', 'a', '12', 'Enter']) expect(profileOfKey(HOUSEHOLD, key)).toBeUndefined();
  });

  it('says how many more the plan has room for, never less than none', () => {
    expect([profilesLeft(HOUSEHOLD, 5), profilesLeft(HOUSEHOLD, 1)]).toEqual([2, 0]);
  });
});

describe('a profile form', () => {
  it('leaves the PIN as it is until it is touched', () => {
    expect(valuesOf(profile('Ани', { locked: true, maxAge: 12 }))).toMatchObject({ maxAge: '12', pin: undefined });
  });

  it('shows the next limit that exists when the server has one of its own', () => {
    expect(valuesOf(profile('Ани', { maxAge: 14 })).maxAge).toBe('16');
  });

  it('pulls the limit down when the profile becomes a child’s, and only then', () => {
    const grown = valuesOf(profile('Ани'));
    expect(withKids(grown, true)).toMatchObject({ kids: true, maxAge: '6' });
    expect(withKids({ ...grown, maxAge: '12' }, true).maxAge).toBe('12');
    expect(withKids({ ...grown, kids: true, maxAge: '6' }, false).maxAge).toBe('6');
    expect(ageLimitsFor(true)).not.toContain('18');
  });
});
