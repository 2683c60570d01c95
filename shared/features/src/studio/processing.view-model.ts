import type { Processing, ProcessingSource, Rung } from '@app/contracts';

/** Whether nothing is being encoded any more. */
export function isSettled({ sources }: Processing): boolean {
  return sources.every(({ status }) => status === 'ready' || status === 'failed');
}

/** One column of the matrix: a picture height, or all of the sound, or all of the subtitles. */
export type RungColumn = {
  readonly id: string;
  readonly height: number | null;
  readonly kind: Rung['kind'];
  readonly status: Rung['status'];
  /** 0–1. */
  readonly progress: number;
  readonly etaSec: number | null;
  readonly code: string | null;
};

const ORDER: readonly Rung['status'][] = ['failed', 'encoding', 'queued', 'ready'];

/** The state of several rungs told as one: the one that needs attention first. */
function merged(kind: Rung['kind'], rungs: readonly Rung[]): readonly RungColumn[] {
  const worst = [...rungs].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))[0];
  if (worst === undefined) return [];
  const progress = rungs.reduce((sum, rung) => sum + rung.progress, 0) / rungs.length;
  return [{ id: kind, height: null, kind, status: worst.status, progress, etaSec: worst.etaSec, code: worst.code }];
}

/** Columns of a source: pictures from low to high, then sound and subtitles each as one. */
export function rungColumns({ rungs }: ProcessingSource): readonly RungColumn[] {
  const ofKind = (kind: Rung['kind']) => rungs.filter((rung) => rung.kind === kind);
  const video = ofKind('video')
    .map(({ id, height, kind, status, progress, etaSec, code }) => ({ id, height, kind, status, progress, etaSec, code }))
    .sort((a, b) => (a.height ?? 0) - (b.height ?? 0));
  return [...video, ...merged('audio', ofKind('audio')), ...merged('subtitles', ofKind('subtitles'))];
}

/** The sentence under a source. */
export type SourceStatus =
  | { readonly kind: 'queued' }
  | { readonly kind: 'encoding'; readonly progress: number; readonly etaSec: number | null }
  /** Plays already; `next`: what comes after, and when. */
  | {
      readonly kind: 'live';
      readonly height: number | null;
      readonly next: { readonly height: number; readonly etaSec: number | null } | null;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly isPlayable: boolean };

function greatest(columns: readonly RungColumn[], status: Rung['status']): RungColumn | null {
  return columns.filter((column) => column.kind === 'video' && column.status === status).at(-1) ?? null;
}

export function sourceStatus(source: ProcessingSource): SourceStatus {
  const columns = rungColumns(source);
  const failed = columns.find(({ status }) => status === 'failed');
  if (source.status === 'failed' || failed !== undefined)
    return { kind: 'failed', code: source.code ?? failed?.code ?? 'internal', isPlayable: source.playable };
  // Sound and subtitles of their own never play alone: they are live when they are done.
  if (source.playable || source.status === 'ready') {
    const next = columns.find(({ kind, status }) => kind === 'video' && status === 'encoding');
    return {
      kind: 'live',
      height: greatest(columns, 'ready')?.height ?? columns[0]?.height ?? null,
      next: next === undefined || next.height === null ? null : { height: next.height, etaSec: next.etaSec },
    };
  }
  return source.status === 'queued' ? { kind: 'queued' } : { kind: 'encoding', progress: source.progress, etaSec: source.etaSec };
}
