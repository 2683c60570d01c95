import type { PlaybackTrack } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { bufferAheadSec } from './dash/dash-settings.ts';
import { pickAudio, pickSubtitles } from './tracks.rules.ts';

const track = (id: string, language: string, kind: PlaybackTrack['kind']): PlaybackTrack => ({ id, language, kind, label: null });
const AUDIO = [track('1', 'uz', 'description'), track('2', 'ru', 'dub'), track('3', 'en', 'main'), track('4', 'uz', 'dub')];
const TEXT = [track('11', 'ru', 'forced'), track('12', 'ru', 'subtitles'), track('13', 'hy', 'captions'), track('14', 'uz', 'subtitles')];
const ids = (tracks: readonly PlaybackTrack[]) => tracks.map(({ id }) => id);

describe('the sound to begin with', () => {
  it('is in the first language that is spoken, never a description by chance', () => {
    expect(pickAudio(AUDIO, ['kk', 'uz', 'ru'])?.id).toBe('4');
  });
  it('is the original when no language fits, and null when there is none', () => {
    expect(pickAudio(AUDIO, ['kk'])?.id).toBe('3');
    expect(pickAudio([], ['kk'])).toBeNull();
  });
});

describe('the subtitles to begin with', () => {
  it('are at most two, in the viewer’s order', () => {
    expect(ids(pickSubtitles(TEXT, ['uz', 'hy', 'ru'], 'ru'))).toEqual(['14', '13']);
  });
  it('are the forced ones of the sound when none are chosen', () => {
    expect(ids(pickSubtitles(TEXT, [], 'ru'))).toEqual(['11']);
    expect(pickSubtitles(TEXT, [], 'en')).toEqual([]);
  });
});

describe('the buffer', () => {
  it('stays under 40 MB on a TV and under half a minute anywhere', () => {
    expect(bufferAheadSec({ kind: 'tv', memory: 'normal' }, 20_000_000)).toBeLessThanOrEqual(16);
    expect(bufferAheadSec({ kind: 'tv', memory: 'normal' }, 2_000_000)).toBe(30);
    expect(bufferAheadSec({ kind: 'desktop', memory: 'normal' }, 20_000_000)).toBe(30);
  });
});
