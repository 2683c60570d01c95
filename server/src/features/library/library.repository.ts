import type { LibraryEntry } from '@app/contracts';
import type { ProfileId, TitleId } from '@app/kernel';
import { type Db, execute, selectRows, txOf } from '../../db/index.ts';
import { LibraryEntryModel } from './library.model.ts';

export type EntryRecord = { readonly titleId: TitleId; readonly status: LibraryEntry['status']; readonly updatedAt: Date };

export async function findEntry(db: Db, profileId: ProfileId, titleId: TitleId): Promise<EntryRecord | null> {
  return LibraryEntryModel.findOne({
    where: { profileId, titleId },
    attributes: ['titleId', 'status', 'updatedAt'],
    raw: true,
    ...txOf(db),
  });
}

/** Lets the writers of one profile go one after the other, until the transaction ends. */
export async function lockLibrary(db: Db, profileId: ProfileId): Promise<void> {
  await execute(db, `select pg_advisory_xact_lock(hashtextextended('library:' || $1, 0))`, [profileId]);
}

export async function countEntries(db: Db, profileId: ProfileId): Promise<number> {
  const [row] = await selectRows<{ count: number }>(
    db,
    'select count(*)::int as count from library_entries where profile_id = $1 and status is not null',
    [profileId],
  );
  return row?.count ?? 0;
}

/** Writes a decision unless a later one is there (see `latest`). */
export async function upsertEntry(db: Db, profileId: ProfileId, entry: EntryRecord): Promise<void> {
  await execute(
    db,
    `insert into library_entries as kept (profile_id, title_id, status, updated_at) values ($1, $2, $3, $4)
     on conflict (profile_id, title_id) do update set status = excluded.status, updated_at = excluded.updated_at
       where excluded.updated_at > kept.updated_at`,
    [profileId, entry.titleId, entry.status, entry.updatedAt],
  );
}

/** Everything a profile ever decided goes with it. */
export async function deleteEntries(db: Db, profileId: ProfileId): Promise<void> {
  await LibraryEntryModel.destroy({ where: { profileId }, ...txOf(db) });
}

/** Every entry of these profiles, for their people's own export. */
export async function selectEntriesOf(
  db: Db,
  profileIds: readonly ProfileId[],
): Promise<(EntryRecord & { readonly profileId: ProfileId })[]> {
  return LibraryEntryModel.findAll({
    where: { profileId: [...profileIds] },
    attributes: ['profileId', 'titleId', 'status', 'updatedAt'],
    order: ['profileId', 'updatedAt'],
    raw: true,
    ...txOf(db),
  });
}

/** Entries on lists, latest first, after the cursor; at most `limit`. */
export async function selectEntries(
  db: Db,
  profileId: ProfileId,
  query: { readonly status: LibraryEntry['status']; readonly after: readonly [at: string, titleId: string] | null; readonly limit: number },
): Promise<EntryRecord[]> {
  return selectRows<EntryRecord>(
    db,
    `select title_id as "titleId", status, updated_at as "updatedAt" from library_entries
     where profile_id = $1 and status is not null and ($2::text is null or status = $2)
       and ($3::timestamptz is null or (updated_at, title_id) < ($3::timestamptz, $4::uuid))
     order by updated_at desc, title_id desc limit $5`,
    [profileId, query.status, query.after?.[0] ?? null, query.after?.[1] ?? null, query.limit],
  );
}
