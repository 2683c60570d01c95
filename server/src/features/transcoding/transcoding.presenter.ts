import type { ProcessingSource, Rung } from '@app/contracts';
import { overallProgress } from './progress.rules.ts';
import type { Rendition, Source } from './transcoding.types.ts';

export function presentSource(source: Source, renditions: readonly Rendition[]): ProcessingSource {
  const etas = renditions.flatMap(({ etaSec, status }) => (etaSec === null || status !== 'encoding' ? [] : [etaSec]));
  return {
    id: source.id,
    uploadId: source.uploadId,
    playableId: source.playableId,
    kind: source.kind,
    filename: source.filename,
    status: source.status,
    playable: renditions.some(({ codecs, kind, status }) => codecs !== null && (kind === 'video' || status === 'ready')),
    progress: source.status === 'ready' ? 1 : renditions.length === 0 ? 0 : overallProgress(renditions),
    etaSec: source.status === 'running' && etas.length > 0 ? Math.max(...etas) : null,
    code: source.code,
    durationSec: source.durationSec,
    rungs: renditions.map(presentRung),
  };
}

function presentRung({ id, kind, height, language, label, status, progress, etaSec, code }: Rendition): Rung {
  return { id, kind, height, language, label, status, progress, etaSec: status === 'encoding' ? etaSec : null, code };
}
