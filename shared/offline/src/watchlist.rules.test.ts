import { LIBRARY_STATUSES } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { laterOf, mergeIntents, type WatchlistIntent } from './watchlist.rules.ts';

// Few titles and few moments, so that collisions are common.
const intents = fc.record({
  titleId: fc.constantFrom('a', 'b', 'c').map((id) => id as TitleId),
  status: fc.constantFrom(...LIBRARY_STATUSES, null),
  updatedAt: fc.integer({ min: 0, max: 5 }).map((ms) => new Date(1_800_000_000_000 + ms).toISOString()),
});
const sameTitle = intents.map((intent): WatchlistIntent => ({ ...intent, titleId: 'a' as TitleId }));
const asObject = (merged: ReadonlyMap<string, WatchlistIntent>) => Object.fromEntries(merged);

describe('merging decisions about the watchlist', () => {
  it('does not depend on the order they arrive in', () => {
    fc.assert(
      fc.property(
        fc.array(intents).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(asObject(mergeIntents(shuffled))).toEqual(asObject(mergeIntents(list)));
        },
      ),
    );
  });

  it('does not depend on which device has merged what before', () => {
    fc.assert(
      fc.property(fc.array(intents), fc.array(intents), (here, there) => {
        const inSteps = mergeIntents([...mergeIntents(here).values(), ...mergeIntents(there).values()]);
        expect(asObject(inSteps)).toEqual(asObject(mergeIntents([...there, ...here])));
      }),
    );
  });

  it('keeps the latest decision, and replaying one changes nothing', () => {
    fc.assert(
      fc.property(sameTitle, sameTitle, (a, b) => {
        const kept = laterOf(a, b);
        expect(Date.parse(kept.updatedAt)).toBe(Math.max(Date.parse(a.updatedAt), Date.parse(b.updatedAt)));
        expect(laterOf(kept, a)).toEqual(kept);
      }),
    );
  });
});
