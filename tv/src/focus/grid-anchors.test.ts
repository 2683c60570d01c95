import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cursorAt, type GridShape, placeOf } from './grid-anchors.ts';
import { columnOf } from './grid-cursor.ts';

const shape: GridShape = [
  { id: 'new', keys: ['a', 'b', 'c'] },
  { id: 'films', keys: ['d', 'e', 'f'] },
];

describe('cursorAt', () => {
  it('finds the same card after a rail was added above and cards changed places', () => {
    const place = placeOf({ row: 1, columns: [0, 2] }, shape);
    const now: GridShape = [{ id: 'continue', keys: ['f'] }, shape[0] ?? { id: '', keys: [] }, { id: 'films', keys: ['f', 'd', 'e'] }];
    expect(cursorAt(place, now)).toEqual({ row: 2, columns: [0, 0, 0] });
  });

  it('takes the neighbour of a card that is gone', () => {
    const place = placeOf({ row: 0, columns: [2, 0] }, shape);
    expect(cursorAt(place, [{ id: 'new', keys: ['a', 'b'] }])).toEqual({ row: 0, columns: [1] });
  });

  it('comes back to the very same cursor while nothing changes, and to an existing card whatever does', () => {
    const shapeArb = fc.array(
      fc.record({
        id: fc.constantFrom('p', 'q', 'r', 's'),
        keys: fc.uniqueArray(fc.string({ maxLength: 2 }), { minLength: 1, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const unique = (rails: GridShape) => rails.filter(({ id }, index) => rails.findIndex((rail) => rail.id === id) === index);
    fc.assert(
      fc.property(shapeArb, shapeArb, fc.nat(3), fc.nat(5), (before, after, row, column) => {
        const old = unique(before);
        const start = cursorAt({ row, railId: null, cards: Object.fromEntries(old.map(({ id }) => [id, { key: '?', column }])) }, old);
        expect(cursorAt(placeOf(start, old), old)).toEqual(start);
        const now = unique(after);
        const moved = cursorAt(placeOf(start, old), now);
        expect(columnOf(moved)).toBeLessThan(now[moved.row]?.keys.length ?? 0);
      }),
    );
  });
});
