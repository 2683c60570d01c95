import type { SourceId } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import type { TranscodingDeps } from './deps.ts';
import { composePackage } from './package.rules.ts';
import { nextVersion, supersedeOthers } from './packages.repository.ts';
import { listJoined, listRenditions } from './renditions.repository.ts';
import { findSource } from './sources.repository.ts';

/** Shows viewers what of this film plays by now, as a new version of the playable's package. */
export async function publishPackage({ catalog }: Pick<TranscodingDeps, 'catalog'>, db: Db, filmId: SourceId): Promise<void> {
  await inTransaction(db, async (db) => {
    const film = await findSource(db, filmId);
    if (film === null) return;
    const version = await nextVersion(db, film.playableId, film.id);
    const [renditions, joined] = [await listRenditions(db, [film.id]), await listJoined(db, film.id)];
    const pkg = composePackage({ source: film, renditions, joined }, version);
    if (pkg === null) return;
    await catalog.attachPackage(db, film.playableId, pkg);
    await supersedeOthers(db, film.playableId, film.id);
  });
}
