import { AppError } from '@app/contracts';
import type { ProbedVideo, ProbeResult } from '../../media/probe.rules.ts';
import type { Rendition, Source } from './transcoding.types.ts';

/** The film's probe, certain to have a picture. @throws AppError `transcoding.decode_failed` for a row that should not be. */
export function filmOf({ source }: { readonly source: Source }): ProbeResult & { readonly video: ProbedVideo } {
  const { probe } = source;
  if (probe === null || probe.video === null) throw new AppError('transcoding.decode_failed');
  return { ...probe, video: probe.video };
}

/** The lowest rung, then the sound tracks. */
export function firstPassOf(renditions: readonly Rendition[]): readonly Rendition[] {
  const rungs = renditions.filter(({ kind }) => kind === 'video').sort((a, b) => (a.height ?? 0) - (b.height ?? 0));
  return [...rungs.slice(0, 1), ...renditions.filter(({ kind }) => kind === 'audio')];
}
