import type { Home } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { homeRows, isEmptyHome } from './home.view-model.ts';

// Only what the rows are decided by.
const home = (part: object) => ({ hero: [], continueWatching: [], rails: [], ...part }) as unknown as Home;

describe('the rows of home', () => {
  it('begin with what was begun, and leave out what is empty', () => {
    const rails = [
      { id: 'a', items: [] },
      { id: 'b', items: [{}] },
    ];
    expect(homeRows(home({ continueWatching: [{}], rails })).map(({ id }) => id)).toEqual(['continue', 'b']);
    expect(homeRows(home({ rails })).map(({ id }) => id)).toEqual(['b']);
  });

  it('are none in an empty catalogue', () => {
    expect(isEmptyHome(home({ rails: [{ id: 'a', items: [] }] }))).toBe(true);
    expect(isEmptyHome(home({ hero: [{}] }))).toBe(false);
  });
});
