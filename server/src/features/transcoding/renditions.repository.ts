import type { SourceId } from '@app/kernel';
import { type Db, execute, selectRows, txOf } from '../../db/index.ts';
import type { PlannedRendition } from './plan.rules.ts';
import { RenditionModel } from './transcoding.model.ts';
import type { Rendition } from './transcoding.types.ts';

const RENDITION = `r.source_id as "sourceId", r.id, r.kind, r.position, r.height, r.width, r.bitrate, r.language, r.label, r.track_kind as "trackKind", r.channels,
  r.stream_index as "streamIndex", r.codecs, r.segment_count as "segmentCount", r.status, r.progress, r.eta_sec as "etaSec", r.code`;

export async function insertRenditions(db: Db, sourceId: SourceId, planned: readonly PlannedRendition[]): Promise<void> {
  await RenditionModel.bulkCreate(
    planned.map((rendition) => ({ sourceId, ...rendition })),
    { ignoreDuplicates: true, ...txOf(db) },
  );
}

export async function listRenditions(db: Db, sourceIds: readonly SourceId[]): Promise<Rendition[]> {
  return selectRows<Rendition>(
    db,
    `select ${RENDITION} from renditions r where r.source_id = any($1::uuid[]) order by r.source_id, r.position`,
    [sourceIds],
  );
}

/** Tracks that came in files of their own and lie in this film's package. */
export async function listJoined(db: Db, filmId: SourceId): Promise<Rendition[]> {
  return selectRows<Rendition>(
    db,
    `select ${RENDITION} from renditions r join sources s on s.id = r.source_id
     where s.film_id = $1 and s.superseded_at is null order by s.id, r.position`,
    [filmId],
  );
}

export type RenditionChange = Partial<Pick<Rendition, 'status' | 'progress' | 'etaSec' | 'code' | 'codecs' | 'segmentCount'>>;

export async function updateRendition(db: Db, sourceId: SourceId, id: string, change: RenditionChange): Promise<void> {
  await RenditionModel.update(change, { where: { sourceId, id }, ...txOf(db) });
}

/** Progress of several at once. */
export async function updateProgress(
  db: Db,
  sourceId: SourceId,
  rows: readonly { readonly id: string; readonly progress: number; readonly etaSec: number | null }[],
): Promise<void> {
  await execute(
    db,
    `update renditions r set status = 'encoding', progress = v.progress, eta_sec = v.eta
     from unnest($2::text[], $3::float8[], $4::float8[]) v(id, progress, eta) where r.source_id = $1 and r.id = v.id and r.status <> 'ready'`,
    [sourceId, rows.map(({ id }) => id), rows.map(({ progress }) => progress), rows.map(({ etaSec }) => etaSec)],
  );
}

/** What is not ready fails with the source; nothing that plays is touched. */
export async function failRenditions(db: Db, sourceId: SourceId, code: string): Promise<void> {
  await execute(
    db,
    `update renditions set status = 'failed', code = $2, eta_sec = null where source_id = $1 and status in ('queued', 'encoding')`,
    [sourceId, code],
  );
}

export async function requeueFailed(db: Db, sourceId: SourceId): Promise<void> {
  await execute(db, `update renditions set status = 'queued', code = null where source_id = $1 and status = 'failed'`, [sourceId]);
}

export async function deleteRenditions(db: Db, sourceId: SourceId): Promise<void> {
  await RenditionModel.destroy({ where: { sourceId }, ...txOf(db) });
}
