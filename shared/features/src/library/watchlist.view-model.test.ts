import type { LibraryItem, TitleSummary } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { type Decision, isPlanned, watchlistRows } from './watchlist.view-model.ts';

// Ids are branded for the compiler only.
const id = (name: string) => name as TitleId;
const card = (name: string) => ({ id: name, title: name }) as unknown as TitleSummary;
const item = (name: string, updatedAt: string) =>
  ({ titleId: name, status: 'planned', updatedAt, title: card(name) }) as unknown as LibraryItem;
const decisions = (...rows: Decision[]) => new Map(rows.map((row) => [row.titleId, row]));
const names = (rows: ReturnType<typeof watchlistRows>) => rows.map(({ title }) => title.title);

describe('the watchlist', () => {
  const items = [item('a', '2026-11-02'), item('b', '2026-11-01')];

  it('shows what was decided here before the server knows', () => {
    const pending = decisions(
      { titleId: id('a'), status: null, updatedAt: '2026-11-03' },
      { titleId: id('c'), status: 'planned', updatedAt: '2026-11-04' },
    );
    expect(names(watchlistRows(items, pending, (titleId) => card(titleId)))).toEqual(['c', 'b']);
    expect(names(watchlistRows(items, pending, () => null))).toEqual(['b']);
  });

  it('moves up what was put on the list again, without showing it twice', () => {
    const pending = decisions({ titleId: id('b'), status: 'planned', updatedAt: '2026-11-09' });
    expect(names(watchlistRows(items, pending, (titleId) => card(titleId)))).toEqual(['b', 'a']);
  });

  it('believes the latest decision over the server', () => {
    expect(isPlanned(id('a'), true, decisions({ titleId: id('a'), status: 'watched', updatedAt: '' }))).toBe(false);
    expect(isPlanned(id('a'), true, new Map())).toBe(true);
  });
});
