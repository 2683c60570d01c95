import { describe, expect, it } from '@jest/globals';
import { nextTrackId, qualityRows, trackLabel, trackRows } from './tracks.view-model.ts';

describe('tracks', () => {
  it('are named in their own language, without forced ones', () => {
    const rows = trackRows([
      { id: 'a', language: 'uz', label: null, kind: 'main' },
      { id: 'b', language: 'ru', label: null, kind: 'forced' },
    ]);
    expect(rows.map(({ id, name }) => [id, name])).toEqual([['a', 'Oʻzbekcha']]);
  });

  it('go round by a key, through "off" where that is a choice', () => {
    const rows = [{ id: 'a' }, { id: 'b' }];
    expect([null, 'a', 'b'].map((id) => nextTrackId(rows, id, true))).toEqual(['a', 'b', null]);
    expect(['a', 'b'].map((id) => nextTrackId(rows, id, false))).toEqual(['b', 'a']);
    expect(nextTrackId([], null, true)).toBeNull();
  });

  it('tell a locked level from one that is still being made', () => {
    const level = { bitrate: 1, requiredPlan: null, isPlayable: true };
    const levels = [
      { ...level, height: 2160, requiredPlan: 'premium_plus' as const, isPlayable: false },
      { ...level, height: 1080, isPlayable: false },
      { ...level, height: 720 },
    ];
    expect(qualityRows(levels).map(({ state }) => state)).toEqual(['locked', 'preparing', 'open']);
  });
});

describe('trackLabel', () => {
  it('leaves out a label that only says the language again', () => {
    expect(trackLabel({ language: 'ru', label: 'русский' })).toBeNull();
    expect(trackLabel({ language: 'ru', label: 'Студия «Причал»' })).toBe('Студия «Причал»');
    expect(trackLabel({ language: 'uz', label: null })).toBeNull();
  });
});
