import {
  type Actor,
  AppError,
  type CreateTitleBody,
  type EpisodeBody,
  type Page,
  type Processing,
  type StudioTitle,
  TitleIdSchema,
  type UpdateTitleBody,
} from '@app/contracts';
import type { PlayableId, SourceId, TitleId } from '@app/kernel';
import { z } from 'zod';
import { type Db, decodeCursor, inTransaction, pageFrom } from '../../db/index.ts';
import type { Logger } from '../../observability/index.ts';
import type { AuthoredTitle, CatalogApi } from '../catalog/index.ts';
import type { TranscodingApi } from '../transcoding/index.ts';
import type { UploadsApi } from '../uploads/index.ts';
import { presentEpisodes, presentStudioTitle } from './studio.presenter.ts';
import { missingToPublish } from './studio.rules.ts';

export type StudioDeps = {
  readonly db: Db;
  readonly log: Logger;
  readonly catalog: Pick<
    CatalogApi,
    | 'findAuthored'
    | 'selectAuthored'
    | 'createTitle'
    | 'updateTitle'
    | 'setStatus'
    | 'addEpisode'
    | 'removeEpisode'
    | 'deleteTitle'
    | 'imageUrl'
  >;
  readonly transcoding: Pick<TranscodingApi, 'listProcessing' | 'retry'>;
  readonly uploads: Pick<UploadsApi, 'deleteMedia'>;
};

const CursorSchema = z.tuple([TitleIdSchema]);

/** An author's work on their own titles; somebody else's do not exist here, whatever role the caller has. */
export function createStudioService({ db, log, catalog, transcoding, uploads }: StudioDeps) {
  const present = (title: AuthoredTitle): StudioTitle => presentStudioTitle(title, catalog.imageUrl);

  /** @throws AppError `studio.title_not_found` */
  async function getOwn(db: Db, actor: Actor, id: TitleId): Promise<AuthoredTitle> {
    const title = await catalog.findAuthored(db, actor.accountId, id);
    if (title === null) throw new AppError('studio.title_not_found');
    return title;
  }

  return {
    create: async (actor: Actor, draft: CreateTitleBody): Promise<StudioTitle> => {
      const id = await catalog.createTitle(db, actor.accountId, draft);
      return present(await getOwn(db, actor, id));
    },

    list: async (actor: Actor, query: { readonly limit: number; readonly cursor?: string | undefined }): Promise<Page<StudioTitle>> => {
      const [after = null] = query.cursor === undefined ? [] : decodeCursor(query.cursor, CursorSchema);
      const rows = await catalog.selectAuthored(db, actor.accountId, after, query.limit);
      return pageFrom(rows, query.limit, ({ id }) => [id], present);
    },

    get: async (actor: Actor, id: TitleId): Promise<StudioTitle> => present(await getOwn(db, actor, id)),

    update: async (actor: Actor, id: TitleId, changes: UpdateTitleBody): Promise<StudioTitle> => {
      await getOwn(db, actor, id);
      await catalog.updateTitle(db, id, changes);
      return present(await getOwn(db, actor, id));
    },

    /** The media go with the title; files after the commit. */
    remove: async (actor: Actor, id: TitleId): Promise<void> => {
      await inTransaction(db, async (db) => {
        const { playables } = await getOwn(db, actor, id);
        await uploads.deleteMedia(db, { titleId: id, playableIds: playables.map((playable) => playable.id) });
        await catalog.deleteTitle(db, id);
      });
      log.info({ event: 'studio.title_deleted', titleId: id, actorId: actor.accountId });
    },

    /** @throws AppError `studio.episode_exists`; `studio.title_not_found` also when the title is no series */
    addEpisode: async (actor: Actor, id: TitleId, episode: EpisodeBody): Promise<StudioTitle['episodes'][number]> => {
      const { kind } = await getOwn(db, actor, id);
      if (kind !== 'series') throw new AppError('studio.title_not_found');
      const playableId = await catalog.addEpisode(db, id, episode);
      const made = presentEpisodes((await getOwn(db, actor, id)).playables).find((one) => one.id === playableId);
      if (made === undefined) throw new AppError('studio.title_not_found');
      return made;
    },

    removeEpisode: async (actor: Actor, id: TitleId, playableId: PlayableId): Promise<void> => {
      await inTransaction(db, async (db) => {
        const { kind, playables } = await getOwn(db, actor, id);
        if (kind !== 'series' || !playables.some((playable) => playable.id === playableId))
          throw new AppError('catalog.playable_not_found');
        await uploads.deleteMedia(db, { playableId });
        await catalog.removeEpisode(db, id, playableId);
      });
    },

    /** @throws AppError `studio.not_publishable` with what is `missing`. Publishing again changes nothing. */
    publish: async (actor: Actor, id: TitleId): Promise<StudioTitle> => {
      const title = await getOwn(db, actor, id);
      const isAnnounced = title.releaseAt !== null && title.releaseAt.getTime() > Date.now();
      const missing = missingToPublish(title.kind, title.playables, isAnnounced);
      if (missing.length > 0) throw new AppError('studio.not_publishable', { missing });
      if (title.status !== 'published') await catalog.setStatus(db, id, 'published');
      return present(await getOwn(db, actor, id));
    },

    /** A draft that was never shown stays a draft. */
    unpublish: async (actor: Actor, id: TitleId): Promise<StudioTitle> => {
      const title = await getOwn(db, actor, id);
      if (title.status === 'published') await catalog.setStatus(db, id, 'unpublished');
      return present(await getOwn(db, actor, id));
    },

    processing: async (actor: Actor, id: TitleId): Promise<Processing> => {
      await getOwn(db, actor, id);
      return transcoding.listProcessing(db, id);
    },

    retry: async (actor: Actor, id: TitleId, sourceId: SourceId): Promise<void> => {
      await getOwn(db, actor, id);
      if (!(await transcoding.retry(db, id, sourceId))) throw new AppError('studio.title_not_found');
    },
  };
}

export type StudioService = ReturnType<typeof createStudioService>;
