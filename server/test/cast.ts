import { join } from 'node:path';
import { CreateTitleBodySchema, endpoints } from '@app/contracts';
import type { AccountId, PlayableId, TitleId } from '@app/kernel';
import { newId } from '../src/db/index.ts';
import { createCatalog } from '../src/features/catalog/index.ts';
import { createLocalStorage } from '../src/media/local-storage.ts';
import type { MediaPackage } from '../src/media/media-package.ts';
import { makePackage } from './make-package.ts';
import type { TestApp } from './start-test-app.ts';

const PASSWORD = 'sahna-demo-2026';
type Name = 'basic' | 'premium' | 'family' | 'creator' | 'admin';

export type Film = { readonly titleId: TitleId; readonly playableId: PlayableId; readonly pkg: MediaPackage };

/** People on every plan and films that play, for tests of what viewers do. */
export async function createCast(app: TestApp) {
  await app.features.createDemoAccounts();
  const catalog = createCatalog(app.core).api;
  const storage = createLocalStorage(join(app.dataDir, 'media'));

  async function signIn(name: Name, device: { kind: 'desktop' | 'tv' | 'web'; name: string } = { kind: 'web', name: 'Jest' }) {
    const { body } = await app.call(endpoints.accounts.login, { body: { login: `${name}@demo.sahna.test`, password: PASSWORD, device } });
    return { token: body.tokens.accessToken, user: body.user };
  }

  return {
    catalog,
    storage,
    signIn,
    /** A film, of the creator unless told, that is published and plays. */
    film: async (
      fields: Readonly<Record<string, unknown>> = {},
      options: {
        readonly ownerId?: AccountId;
        readonly publish?: boolean;
        readonly media?: boolean;
        readonly durationSec?: number;
      } = {},
    ): Promise<Film> => {
      const ownerId = options.ownerId ?? (await signIn('creator')).user.id;
      const body = CreateTitleBodySchema.parse({
        kind: 'film',
        originalLanguage: 'uz',
        year: 2025,
        texts: { uz: { title: 'Choʻl' } },
        ...fields,
      });
      const titleId = await catalog.createTitle(app.db, ownerId, body);
      const [playable] = (await catalog.getOwnedTitle(app.db, ownerId, titleId)).playables;
      if (playable === undefined) throw new Error('a film has a playable');
      const made = await makePackage(storage, newId());
      const pkg = { ...made, durationSec: options.durationSec ?? made.durationSec };
      if (options.media !== false) await catalog.attachPackage(app.db, playable.id, pkg);
      if (options.publish !== false) await catalog.setStatus(app.db, titleId, 'published');
      return { titleId, playableId: playable.id, pkg };
    },
  };
}

export type Cast = Awaited<ReturnType<typeof createCast>>;
