import type { PlayableId, ProfileId, TitleId } from '@app/kernel';
import { type Db, execute, selectRows, txOf } from '../../db/index.ts';
import { PlaybackProgressModel, TitleProgressModel } from './playback.model.ts';
import { isFinished, LOOK_IN_SEC, type Position } from './progress.rules.ts';

export type ProgressReport = Position & {
  readonly profileId: ProfileId;
  readonly playableId: PlayableId;
  readonly titleId: TitleId;
  readonly durationSec: number;
};

/** What `supersedes` says, for two rows of one playable. */
const SUPERSEDES = (kept: string): string =>
  `excluded.at > ${kept}.at and (excluded.position_sec >= ${LOOK_IN_SEC} or ${kept}.position_sec < ${LOOK_IN_SEC})`;

/**
 * Writes many reports in one statement, each only if it is newer than what is there: repeats and old news change nothing. What comes
 * late of a profile that is gone is passed over, since nobody would ever take it away.
 */
export async function saveProgress(db: Db, reports: readonly ProgressReport[]): Promise<void> {
  if (reports.length === 0) return;
  await execute(
    db,
    `with incoming as (
       select report.* from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::double precision[], $5::double precision[], $6::boolean[], $7::timestamptz[])
         report(profile_id, playable_id, title_id, position_sec, duration_sec, finished, at) join profiles on profiles.id = profile_id),
     by_playable as (
       insert into playback_progress as kept (profile_id, playable_id, title_id, position_sec, duration_sec, at)
       select distinct on (profile_id, playable_id) profile_id, playable_id, title_id, position_sec, duration_sec, at from incoming
       order by profile_id, playable_id, at desc
       on conflict (profile_id, playable_id) do update set position_sec = excluded.position_sec, duration_sec = excluded.duration_sec, at = excluded.at
         where ${SUPERSEDES('kept')})
     insert into title_progress as kept (profile_id, title_id, playable_id, position_sec, duration_sec, finished, at)
     select distinct on (profile_id, title_id) profile_id, title_id, playable_id, position_sec, duration_sec, finished, at from incoming
     order by profile_id, title_id, at desc
     on conflict (profile_id, title_id) do update
       set playable_id = excluded.playable_id, position_sec = excluded.position_sec, duration_sec = excluded.duration_sec, finished = excluded.finished, at = excluded.at
       where excluded.at > kept.at and (excluded.playable_id <> kept.playable_id or (${SUPERSEDES('kept')}))`,
    [
      reports.map(({ profileId }) => profileId),
      reports.map(({ playableId }) => playableId),
      reports.map(({ titleId }) => titleId),
      reports.map(({ positionSec }) => positionSec),
      reports.map(({ durationSec }) => durationSec),
      reports.map(({ positionSec, durationSec }) => isFinished(positionSec, durationSec)),
      reports.map(({ atMs }) => new Date(atMs).toISOString()),
    ],
  );
}

export async function findPosition(db: Db, profileId: ProfileId, playableId: PlayableId): Promise<Position | null> {
  const row = await PlaybackProgressModel.findOne({ where: { profileId, playableId }, raw: true, ...txOf(db) });
  return row === null ? null : { positionSec: row.positionSec, atMs: row.at.getTime() };
}

export async function selectPositions(
  db: Db,
  profileId: ProfileId,
  playableIds: readonly PlayableId[],
): Promise<ReadonlyMap<PlayableId, number>> {
  if (playableIds.length === 0) return new Map();
  const rows = await PlaybackProgressModel.findAll({ where: { profileId, playableId: [...playableIds] }, raw: true, ...txOf(db) });
  return new Map(rows.map(({ playableId, positionSec }) => [playableId, positionSec]));
}

export type TitleProgress = {
  readonly titleId: TitleId;
  readonly playableId: PlayableId;
  readonly positionSec: number;
  readonly durationSec: number;
  readonly finished: boolean;
  readonly at: Date;
};

export async function findTitleProgress(db: Db, profileId: ProfileId, titleId: TitleId): Promise<TitleProgress | null> {
  return TitleProgressModel.findOne({ where: { profileId, titleId }, raw: true, ...txOf(db) });
}

/** How far a profile got in anything goes with it. */
export async function deleteProgress(db: Db, profileId: ProfileId): Promise<void> {
  await PlaybackProgressModel.destroy({ where: { profileId }, ...txOf(db) });
  await TitleProgressModel.destroy({ where: { profileId }, ...txOf(db) });
}

/** How far these profiles got, for their people's own export. */
export async function selectProgressOf(
  db: Db,
  profileIds: readonly ProfileId[],
): Promise<(Omit<ProgressReport, 'atMs'> & { readonly at: Date })[]> {
  return selectRows(
    db,
    `select profile_id as "profileId", title_id as "titleId", playable_id as "playableId", position_sec as "positionSec",
       duration_sec as "durationSec", at
     from playback_progress where profile_id = any($1::uuid[]) order by profile_id, at`,
    [profileIds],
  );
}

/** Titles begun and not finished, latest first, after the cursor; at most `limit`. */
export async function selectUnfinished(
  db: Db,
  profileId: ProfileId,
  after: readonly [at: string, titleId: string] | null,
  limit: number,
): Promise<TitleProgress[]> {
  return selectRows<TitleProgress>(
    db,
    `select title_id as "titleId", playable_id as "playableId", position_sec as "positionSec", duration_sec as "durationSec", finished, at
     from title_progress where profile_id = $1 and not finished and ($2::timestamptz is null or (at, title_id) < ($2::timestamptz, $3::uuid))
     order by at desc, title_id desc limit $4`,
    [profileId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}
