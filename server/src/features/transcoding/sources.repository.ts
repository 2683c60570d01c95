import type { PlayableId, SourceId, TitleId } from '@app/kernel';
import { type Db, execute, newId, selectRows, txOf } from '../../db/index.ts';
import { SourceModel } from './transcoding.model.ts';
import type { Source, SourceRequest } from './transcoding.types.ts';

const SOURCE = `id, upload_id as "uploadId", title_id as "titleId", playable_id as "playableId", kind, filename, language, label, file_key as "fileKey",
  probe, status, code, duration_sec as "durationSec", restarts, film_id as "filmId"`;

/** Returns the source's id, the earlier one when the upload was handed over before. */
export async function insertSource(db: Db, request: SourceRequest): Promise<SourceId> {
  const durationSec = request.probe?.durationSec ?? null;
  await SourceModel.bulkCreate([{ id: newId<SourceId>(), ...request, durationSec }], { ignoreDuplicates: true, ...txOf(db) });
  const [row] = await selectRows<{ id: SourceId }>(db, 'select id from sources where upload_id = $1', [request.uploadId]);
  if (row === undefined) throw new Error('the source that was just written is gone');
  return row.id;
}

export async function findSource(db: Db, id: SourceId): Promise<Source | null> {
  const [row] = await selectRows<Source>(db, `select ${SOURCE} from sources where id = $1`, [id]);
  return row ?? null;
}

export async function listSources(db: Db, where: { readonly titleId: TitleId } | { readonly playableId: PlayableId }): Promise<Source[]> {
  const [column, value] = 'titleId' in where ? ['title_id', where.titleId] : ['playable_id', where.playableId];
  return selectRows<Source>(db, `select ${SOURCE} from sources where ${column} = $1 and superseded_at is null order by id`, [value]);
}

/** Takes the source for a run unless another holds it. */
export async function claimSource(db: Db, id: SourceId, runId: string, leaseMs: number): Promise<boolean> {
  const claimed = await execute(
    db,
    `update sources set run_id = $2, run_until = now() + $3 * interval '1 millisecond', status = 'running'
     where id = $1 and status in ('queued', 'running') and superseded_at is null and (run_until is null or run_until < now() or run_id = $2)`,
    [id, runId, leaseMs],
  );
  return claimed > 0;
}

/** False when the run has lost the source: it must stop at once. */
export async function renewClaim(db: Db, id: SourceId, runId: string, leaseMs: number): Promise<boolean> {
  const sql = `update sources set run_until = now() + $3 * interval '1 millisecond' where id = $1 and run_id = $2`;
  return (await execute(db, sql, [id, runId, leaseMs])) > 0;
}

export async function releaseClaim(db: Db, id: SourceId, runId: string): Promise<void> {
  await execute(db, 'update sources set run_id = null, run_until = null where id = $1 and run_id = $2', [id, runId]);
}

/** Something came forward: what counts restarts begins anew. */
export async function markProgressed(db: Db, id: SourceId): Promise<void> {
  await execute(db, 'update sources set progressed_at = now(), restarts = 0 where id = $1', [id]);
}

/** Returns how many restarts in a row brought nothing forward. */
export async function countRestart(db: Db, id: SourceId): Promise<number> {
  const [row] = await selectRows<{ restarts: number }>(
    db,
    'update sources set restarts = restarts + 1, progressed_at = now() where id = $1 returning restarts',
    [id],
  );
  return row?.restarts ?? 0;
}

export async function setSourceStatus(db: Db, id: SourceId, status: Source['status'], code: string | null): Promise<void> {
  await execute(db, 'update sources set status = $2, code = $3, run_id = null, run_until = null where id = $1', [id, status, code]);
}

/** Puts a side-car file into a film's package; it is made anew when it lay in another's. */
export async function setFilm(db: Db, id: SourceId, filmId: SourceId): Promise<void> {
  await execute(db, 'update sources set film_id = $2 where id = $1', [id, filmId]);
}

/** Side-car files of the playable that are not in this film's package yet; they are open again. */
export async function reopenTracks(db: Db, playableId: PlayableId, filmId: SourceId): Promise<SourceId[]> {
  const rows = await selectRows<{ id: SourceId }>(
    db,
    `update sources set status = case when status = 'failed' then status else 'queued' end
     where playable_id = $1 and kind <> 'video' and superseded_at is null and film_id is distinct from $2 returning id`,
    [playableId, filmId],
  );
  return rows.map(({ id }) => id);
}

export async function setDuration(db: Db, id: SourceId, durationSec: number): Promise<void> {
  await execute(db, 'update sources set duration_sec = $2 where id = $1', [id, durationSec]);
}

export async function resetSource(db: Db, id: SourceId): Promise<void> {
  await execute(
    db,
    `update sources set status = 'queued', code = null, restarts = 0, progressed_at = now() where id = $1 and status = 'failed'`,
    [id],
  );
}

export type IdleSource = Pick<Source, 'id' | 'kind'> & {
  readonly idleSec: number;
  /** Whether the lowest rung is whole, so that the ladder comes next. */
  readonly hasFirstRung: boolean;
};

/** Open sources that nothing has brought forward for `idleMs` and that nobody holds: they wait for their turn, or have lost their job. */
export async function listIdleSources(db: Db, idleMs: number): Promise<IdleSource[]> {
  return selectRows<IdleSource>(
    db,
    `select s.id, s.kind, extract(epoch from now() - s.progressed_at)::float8 as "idleSec",
       exists (select 1 from renditions r where r.source_id = s.id and r.kind = 'video' and r.status = 'ready') as "hasFirstRung"
     from sources s
     where s.status in ('queued', 'running') and s.superseded_at is null and (s.run_until is null or s.run_until < now())
       and s.progressed_at < now() - $1 * interval '1 millisecond'
       and (s.kind = 'video' or exists (select 1 from packages p where p.playable_id = s.playable_id))
     order by s.progressed_at limit 100`,
    [idleMs],
  );
}

/** Of these ids, those that are still sources whose media are wanted. */
export async function selectWanted(db: Db, ids: readonly string[], keptMs: number): Promise<ReadonlySet<string>> {
  const rows = await selectRows<{ id: string }>(
    db,
    `select id::text from sources where id::text = any($1::text[]) and (superseded_at is null or superseded_at > now() - $2 * interval '1 millisecond')`,
    [ids, keptMs],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Forgets superseded sources that are older than `keptMs`. Returns what has to go from the storage. */
export async function deleteSuperseded(db: Db, keptMs: number): Promise<{ id: SourceId; fileKey: string }[]> {
  return selectRows(
    db,
    `delete from sources where superseded_at < now() - $1 * interval '1 millisecond' returning id, file_key as "fileKey"`,
    [keptMs],
  );
}

export async function deleteSourcesOf(db: Db, playableIds: readonly PlayableId[]): Promise<{ id: SourceId; fileKey: string }[]> {
  return selectRows(db, `delete from sources where playable_id = any($1::uuid[]) returning id, file_key as "fileKey"`, [playableIds]);
}
