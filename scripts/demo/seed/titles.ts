import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from '@app/api-client';
import type { StudioTitle } from '@app/contracts';
import type { DemoTitle } from '../catalog/types.ts';
import { textsBody, titleBody } from './body.ts';
import { findTitle } from './missing.ts';
import type { Studio } from './studio.ts';

/** Makes a title and its episodes, as far as they are missing. */
export async function ensureTitle({ api, signal }: Studio, title: DemoTitle, titles: readonly StudioTitle[]): Promise<StudioTitle> {
  const found = findTitle(title, titles) ?? (await api.studio.createStudioTitle({ body: titleBody(title, Date.now()) }, { signal }));
  const lacking = (title.episodes ?? []).filter(
    (episode) => !found.episodes.some(({ season, number }) => season === episode.season && number === episode.number),
  );
  for (const { season, number, texts } of lacking)
    await api.studio.createEpisode({ params: { id: found.id }, body: { season, number, texts: textsBody(texts) } }, { signal });
  return lacking.length === 0 ? found : await api.studio.getStudioTitle({ params: { id: found.id } }, { signal });
}

const RETRY_MS = 300;

/** Shows a title to viewers as soon as the server lets it: its film must have been looked at. Gives up silently after `patienceMs`. */
export async function publish({ api, signal }: Studio, { id, status }: StudioTitle, patienceMs: number): Promise<void> {
  if (status === 'published') return;
  for (const until = Date.now() + patienceMs; ; await sleep(RETRY_MS, undefined, { signal })) {
    try {
      await api.studio.publishTitle({ params: { id } }, { signal });
      return;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'studio.not_publishable') throw error;
      if (Date.now() >= until) return;
    }
  }
}
