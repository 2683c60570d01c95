import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clampCursor, columnOf, mountedRange, moveCursor, moveLinkedCursor, startCursor } from './grid-cursor.ts';
import type { Direction } from './intents.ts';

const lengthsArb = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 });
const keysArb = fc.array(fc.constantFrom<Direction>('up', 'down', 'left', 'right'), { maxLength: 80 });

describe('moveCursor', () => {
  it('keeps each row on the card it was left on', () => {
    let cursor = startCursor(2);
    for (const key of ['right', 'right', 'down', 'right', 'up'] as const) cursor = moveCursor(cursor, key, [5, 5]) ?? cursor;
    expect(cursor).toEqual({ row: 0, columns: [2, 1] });
  });

  it('leaves the grid only upwards from the first row and leftwards from the first card', () => {
    expect(moveCursor(startCursor(3), 'up', [2, 2, 2])).toBeNull();
    expect(moveCursor(startCursor(3), 'left', [2, 2, 2])).toBeNull();
    expect(moveCursor({ row: 2, columns: [0, 0, 1] }, 'down', [2, 2, 2])).toEqual({ row: 2, columns: [0, 0, 1] });
    expect(moveCursor({ row: 2, columns: [0, 0, 1] }, 'right', [2, 2, 2])).toEqual({ row: 2, columns: [0, 0, 1] });
  });

  it('never points at a card that is not there, whatever the keys', () => {
    fc.assert(
      fc.property(lengthsArb, keysArb, (lengths, keys) => {
        let cursor = startCursor(lengths.length);
        for (const key of keys) cursor = moveCursor(cursor, key, lengths) ?? cursor;
        expect(cursor.row).toBeLessThan(lengths.length);
        expect(columnOf(cursor)).toBeLessThan(lengths[cursor.row] ?? 0);
      }),
    );
  });
});

describe('moveLinkedCursor', () => {
  it('stays in its column, and on the last card of a shorter row', () => {
    const at = { row: 0, columns: [4, 0] };
    expect(moveLinkedCursor(at, 'down', [6, 6])).toEqual({ row: 1, columns: [4, 4] });
    expect(moveLinkedCursor(at, 'down', [6, 2])).toEqual({ row: 1, columns: [4, 1] });
    expect(moveLinkedCursor(at, 'up', [6, 6])).toBeNull();
  });
});

describe('clampCursor', () => {
  it('fits any remembered cursor to any rails', () => {
    fc.assert(
      fc.property(lengthsArb, fc.integer({ min: 0, max: 40 }), fc.array(fc.integer({ min: 0, max: 99 })), (lengths, row, columns) => {
        const cursor = clampCursor({ row, columns }, lengths);
        expect(cursor.row).toBeLessThan(lengths.length);
        expect(columnOf(cursor)).toBeLessThan(lengths[cursor.row] ?? 0);
      }),
    );
  });
});

describe('mountedRange', () => {
  it('covers what is seen and its neighbours, within the list', () => {
    expect(mountedRange(10, 5, 2, 100)).toEqual({ from: 8, to: 17 });
    expect(mountedRange(0, 5, 2, 4)).toEqual({ from: 0, to: 4 });
  });
});
