import { describe, expect, it } from '@jest/globals';
import { filterQuery, readFilters, writeFilters } from './filters.view-model.ts';

describe('catalogue filters', () => {
  it('survive the address', () => {
    const params = new URLSearchParams('genre=drama&tier=premium&decade=2010&sort=rating');
    const filters = readFilters(params, 'film');
    expect(writeFilters(filters).toString()).toBe(params.toString());
    expect(filterQuery(filters)).toEqual({ kind: 'film', genre: 'drama', tier: 'premium', sort: 'rating', yearFrom: 2010, yearTo: 2019 });
  });

  it('pass over what an old or broken address says', () => {
    const filters = readFilters(new URLSearchParams('tier=gold&decade=abc&sort=%00'), null);
    expect(filters).toEqual({ kind: null, genre: null, tier: null, decade: null, sort: 'new' });
    expect(writeFilters(filters).toString()).toBe('');
    expect(filterQuery(readFilters(new URLSearchParams('decade=1980'), null))).toEqual({ sort: 'new', yearTo: 1989 });
  });
});
