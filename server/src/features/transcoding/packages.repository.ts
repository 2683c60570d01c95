import type { PlayableId, SourceId } from '@app/kernel';
import { type Db, execute, selectRows } from '../../db/index.ts';

/** The film that a playable plays now; null before the first one plays. */
export async function findPackageSource(db: Db, playableId: PlayableId): Promise<SourceId | null> {
  const [row] = await selectRows<{ sourceId: SourceId }>(db, 'select source_id as "sourceId" from packages where playable_id = $1', [
    playableId,
  ]);
  return row?.sourceId ?? null;
}

/** Counts the package's version up, holding it against others until the transaction ends. */
export async function nextVersion(db: Db, playableId: PlayableId, sourceId: SourceId): Promise<number> {
  const [row] = await selectRows<{ version: number }>(
    db,
    `insert into packages (playable_id, source_id, version) values ($1, $2, 1)
     on conflict (playable_id) do update set source_id = excluded.source_id, version = packages.version + 1 returning version`,
    [playableId, sourceId],
  );
  return row?.version ?? 1;
}

/** Waits for whoever changes the package of this playable, so that no id of a track is given twice. */
export async function lockPackage(db: Db, playableId: PlayableId): Promise<void> {
  await selectRows(db, 'select 1 from packages where playable_id = $1 for update', [playableId]);
}

/** Other films of the playable have had their time. */
export async function supersedeOthers(db: Db, playableId: PlayableId, sourceId: SourceId): Promise<void> {
  await execute(
    db,
    `update sources set superseded_at = now() where playable_id = $1 and kind = 'video' and id <> $2 and id < $2 and superseded_at is null`,
    [playableId, sourceId],
  );
}
