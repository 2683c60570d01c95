import type { ProcessingSource, Rung } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { isSettled, rungColumns, sourceStatus } from './processing.view-model.ts';

const rung = (id: string, part: Partial<Rung>): Rung => ({
  id,
  kind: 'video',
  height: null,
  language: null,
  label: null,
  status: 'queued',
  progress: 0,
  etaSec: null,
  code: null,
  ...part,
});
// Ids are branded for the compiler only.
const source = (part: Partial<ProcessingSource>) =>
  ({ status: 'running', playable: false, progress: 0, etaSec: null, code: null, rungs: [], ...part }) as ProcessingSource;

describe('processing', () => {
  it('shows pictures from low to high, then sound as one column', () => {
    const columns = rungColumns(
      source({
        rungs: [
          rung('ru', { kind: 'audio', status: 'ready', progress: 1 }),
          rung('1080', { height: 1080, status: 'encoding', progress: 0.6 }),
          rung('kk', { kind: 'audio', status: 'encoding', progress: 0.5 }),
          rung('480', { height: 480, status: 'ready', progress: 1 }),
          rung('board', { kind: 'storyboard' }),
        ],
      }),
    );
    expect(columns.map(({ id, status, progress }) => [id, status, progress])).toEqual([
      ['480', 'ready', 1],
      ['1080', 'encoding', 0.6],
      ['audio', 'encoding', 0.75],
    ]);
  });

  it('says up to which height it plays and what comes next', () => {
    const rungs = [rung('a', { height: 480, status: 'ready' }), rung('b', { height: 1080, status: 'encoding', etaSec: 90 })];
    expect(sourceStatus(source({ playable: true, rungs }))).toEqual({ kind: 'live', height: 480, next: { height: 1080, etaSec: 90 } });
  });

  it('says what failed without hiding that the rest plays', () => {
    const rungs = [rung('a', { height: 480, status: 'ready' }), rung('b', { height: 2160, status: 'failed', code: 'transcoding.timeout' })];
    expect(sourceStatus(source({ playable: true, rungs }))).toEqual({ kind: 'failed', code: 'transcoding.timeout', isPlayable: true });
    expect(sourceStatus(source({ status: 'failed' }))).toMatchObject({ code: 'internal', isPlayable: false });
  });

  it('calls finished subtitles live, though nothing of them plays alone', () => {
    const rungs = [rung('en', { kind: 'subtitles', status: 'ready' })];
    expect(sourceStatus(source({ status: 'ready', rungs }))).toEqual({ kind: 'live', height: null, next: null });
  });

  it('is settled when nothing is left to do', () => {
    expect(isSettled({ ready: true, sources: [source({ status: 'ready' }), source({ status: 'failed' })] })).toBe(true);
    expect(isSettled({ ready: true, sources: [source({})] })).toBe(false);
  });
});
