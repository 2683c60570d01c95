import { AppError, type TitleSummary } from '@app/contracts';
import type { AccountId, Clock, Locale, PlayableId, TitleId } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import type { MediaPackage } from '../../media/media-package.ts';
import { deleteTitleRow, findAuthored, selectAuthored } from './authoring.repository.ts';
import { addEpisode, createTitle, removeEpisode, setStatus, updateTitle } from './authoring.service.ts';
import { selectCards } from './cards.repository.ts';
import { imageUrl, presentSummary } from './catalog.presenter.ts';
import { catalogRoutes } from './catalog.routes.ts';
import { mediaFactsOf } from './catalog.rules.ts';
import { createSlots } from './catalog.slots.ts';
import type { Audience, OwnedTitle } from './catalog.types.ts';
import { isVisible } from './detail.repository.ts';
import { createHomeCache } from './home.cache.ts';
import { createPages } from './pages.service.ts';
import {
  addViews,
  findOwnedTitle,
  findPlayable,
  findPlayableInContext,
  selectPlaces,
  updateHasSource,
  updateImage,
  updatePackage,
  updateProcessing,
} from './playables.repository.ts';
import { findSaleTitle, updateSale } from './sale.repository.ts';
import { createTitleWatchers } from './title-watchers.ts';

export type { AuthoredEpisode, AuthoredTitle } from './authoring.repository.ts';
export { models } from './catalog.model.ts';
export type { OpenedTitle, ViewerSlots } from './catalog.slots.ts';
export { EVERY_AGE, type OwnedTitle, type SaleTitle } from './catalog.types.ts';
export type { NextPlayable, PlayableInContext, PlayablePlace } from './playables.repository.ts';

export function createCatalog({ db, clock }: { readonly db: Db; readonly clock: Clock }) {
  const slots = createSlots();
  const homeCache = createHomeCache(clock);
  const watchers = createTitleWatchers();
  const pages = createPages({ db, clock, slots, homeCache });
  /** Wraps a change so that home shows it from the next request on. */
  const changing =
    <Args extends readonly unknown[], Result>(change: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const result = await change(...args);
      homeCache.forget();
      return result;
    };

  const api = {
    /** Lets a higher feature answer what pages show of a viewer. */
    fillSlots: slots.fill,
    /** Lets a higher feature follow what becomes of titles. */
    watchTitles: watchers.add,

    /** @throws AppError `catalog.title_not_found` when there is no such title or it is somebody else's. */
    getOwnedTitle: async (db: Db, owner: AccountId, titleId: TitleId): Promise<OwnedTitle> => {
      const title = await findOwnedTitle(db, titleId);
      if (title === null || title.ownerAccountId !== owner) throw new AppError('catalog.title_not_found');
      return title;
    },
    findPlayable,
    findPlayableInContext,
    getPlaces: selectPlaces,
    isVisible,
    /** Cards by id of those that are in the catalogue of that country; `unlisted`: of all, for people who own them. */
    getCards: async (
      db: Db,
      ids: readonly TitleId[],
      viewer: Audience,
      options: { readonly unlisted?: boolean } = {},
    ): Promise<ReadonlyMap<TitleId, TitleSummary>> => {
      const rows = await selectCards(db, ids, viewer, options);
      return new Map(rows.map((row) => [row.id, presentSummary(row, clock.now())]));
    },

    /** A video file was accepted: the title may be published. */
    markSourceAccepted: updateHasSource,
    /** Makes what the package holds playable. An older version never replaces a newer one of the same source; returns whether it was taken. */
    attachPackage: changing(
      (db: Db, playableId: PlayableId, pkg: MediaPackage): Promise<boolean> => updatePackage(db, playableId, pkg, mediaFactsOf(pkg)),
    ),
    /** 0–1 over all renditions; null when nothing is being encoded. */
    setProcessing: updateProcessing,
    attachImage: changing(updateImage),
    addViews,

    findAuthored,
    selectAuthored,
    createTitle,
    updateTitle: changing(watchers.updating(updateTitle)),
    setStatus: changing(setStatus),
    addEpisode,
    removeEpisode,
    deleteTitle: changing(watchers.removing(deleteTitleRow)),
    findSaleTitle,
    /** Changes how a title is opened, what cards say of its offers, and when it is released. */
    setSale: changing(updateSale),
    imageUrl,
  };
  return { api, routes: catalogRoutes(pages) };
}

export type CatalogApi = ReturnType<typeof createCatalog>['api'];
