import { describe, expect, it } from '@jest/globals';
import { firstSeenRow, rowOffsets, scrollTopOf } from './rail-metrics.ts';

const rails = Array.from({ length: 5 }, (_, index) => ({
  id: String(index),
  title: '',
  metrics: { cardWidth: 1, cardHeight: 1, gap: 0, rowHeight: 400 },
  items: [],
}));
const offsets = rowOffsets(rails);

describe('scrollTopOf', () => {
  it('puts the focused row first', () => {
    expect(scrollTopOf(4, rails, offsets, null)).toBe(1600);
  });

  it('fills the view at the end, and does not scroll what fits', () => {
    expect(scrollTopOf(4, rails, offsets, 900)).toBe(1100);
    expect(scrollTopOf(1, rails, offsets, 900)).toBe(400);
    expect(scrollTopOf(4, rails, offsets, 5000)).toBe(0);
  });
});

describe('firstSeenRow', () => {
  it('counts a row that is seen in part', () => {
    expect(firstSeenRow(1100, offsets)).toBe(2);
    expect(firstSeenRow(0, offsets)).toBe(0);
    expect(firstSeenRow(1600, offsets)).toBe(4);
  });
});
