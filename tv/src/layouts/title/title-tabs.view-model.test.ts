import { describe, expect, it } from '@jest/globals';
import { titleTabs } from './title-tabs.view-model.ts';

describe('titleTabs', () => {
  it('offers every season and leaves out what a title does not have', () => {
    const seasons = [
      { number: 1, episodeCount: 6 },
      { number: 2, episodeCount: 1 },
    ];
    expect(titleTabs({ seasons, credits: [] }, false).map(({ id }) => id)).toEqual(['season-1', 'season-2', 'about']);
  });

  it('always has a tab, so that Down from the actions leads somewhere', () => {
    expect(titleTabs({ seasons: [], credits: [] }, false).map(({ kind }) => kind)).toEqual(['about']);
  });
});
