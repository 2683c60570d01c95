import { AppError, type CreateTitleBody, type UpdateTitleBody } from '@app/contracts';
import { type AccountId, fallbackChain, isLocale, type PlayableId, type TitleId } from '@app/kernel';
import { type Db, inTransaction, newId } from '../../db/index.ts';
import * as repository from './authoring.repository.ts';
import { slugOf } from './catalog.rules.ts';
import type { Texts, TitleStatus } from './catalog.types.ts';
import { refreshTitle } from './playables.repository.ts';

/** Ids of genre slugs. @throws AppError `catalog.genre_not_found` naming the unknown ones. */
async function genreIdsOf(db: Db, slugs: readonly string[]) {
  const found = await repository.selectGenreIds(db, [...new Set(slugs)]);
  const unknown = slugs.filter((slug) => !found.some((genre) => genre.slug === slug));
  if (unknown.length > 0) throw new AppError('catalog.genre_not_found', { slugs: unknown });
  return found.map(({ id }) => id);
}

/** The text that names a title in addresses: in its own language when there is one, else English, else whatever there is. */
function namingText(texts: Texts, originalLanguage: string): string {
  const chain = isLocale(originalLanguage) ? fallbackChain(originalLanguage) : [];
  for (const locale of [...chain, 'en' as const]) {
    const text = texts[locale];
    if (text !== undefined) return text.title;
  }
  return Object.values(texts).find((text) => text !== undefined)?.title ?? '';
}

async function freeSlug(db: Db, id: TitleId, name: string, year: number): Promise<string> {
  const slug = slugOf(name);
  return (await repository.firstFreeSlug(db, [slug, `${slug}-${year}`])) ?? `${slug}-${id.slice(-12)}`;
}

/** Writes a draft with all that hangs on it; a title that is no series gets its one playable. */
export async function createTitle(db: Db, owner: AccountId, draft: CreateTitleBody): Promise<TitleId> {
  const { kind, texts, genres, credits, releaseAt, attribution, ...columns } = draft;
  return inTransaction(db, async (db) => {
    const id = newId<TitleId>();
    const genreIds = await genreIdsOf(db, genres);
    const slug = await freeSlug(db, id, namingText(texts, draft.originalLanguage), draft.year);
    await repository.insertTitle(db, {
      ...columns,
      id,
      ownerAccountId: owner,
      kind,
      slug,
      attribution: attribution ?? null,
      releaseAt: releaseAt === null ? null : new Date(releaseAt),
    });
    await repository.replaceTitleTexts(db, id, texts);
    await repository.replaceGenres(db, id, genreIds);
    await repository.replaceCredits(db, id, credits);
    if (kind !== 'series') {
      await repository.insertPlayable(db, id, null, {});
      await refreshTitle(db, id);
    }
    return id;
  });
}

/** Changes what is named and leaves the rest; texts, genres and credits are replaced whole. */
export async function updateTitle(db: Db, id: TitleId, changes: UpdateTitleBody): Promise<void> {
  const { texts, genres, credits, releaseAt, ...columns } = changes;
  // Fields that were left out must stay out: Sequelize would read undefined as null.
  const named = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
  await inTransaction(db, async (db) => {
    const release = releaseAt === undefined ? {} : { releaseAt: releaseAt === null ? null : new Date(releaseAt) };
    await repository.updateTitleColumns(db, id, { ...named, ...release });
    if (texts !== undefined) await repository.replaceTitleTexts(db, id, texts);
    if (genres !== undefined) await repository.replaceGenres(db, id, await genreIdsOf(db, genres));
    if (credits !== undefined) await repository.replaceCredits(db, id, credits);
  });
}

export async function setStatus(db: Db, id: TitleId, status: TitleStatus): Promise<void> {
  await inTransaction(db, (db) => repository.updateStatus(db, id, status));
}

/** @throws AppError `studio.episode_exists` when the season has that number. */
export async function addEpisode(
  db: Db,
  titleId: TitleId,
  episode: { readonly season: number; readonly number: number; readonly texts: Texts },
): Promise<PlayableId> {
  return inTransaction(db, async (db) => {
    const id = await repository.insertPlayable(db, titleId, episode, episode.texts);
    if (id === null) throw new AppError('studio.episode_exists', { season: episode.season, number: episode.number });
    return id;
  });
}

/** Returns false when the title has no such episode. */
export async function removeEpisode(db: Db, titleId: TitleId, id: PlayableId): Promise<boolean> {
  return inTransaction(db, async (db) => {
    const removed = await repository.deletePlayableRow(db, titleId, id);
    if (removed) await refreshTitle(db, titleId);
    return removed;
  });
}
