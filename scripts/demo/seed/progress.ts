import { setTimeout as sleep } from 'node:timers/promises';
import type { Processing, StudioTitle } from '@app/contracts';
import { TITLES } from '../catalog/titles.ts';
import { findTitle } from './missing.ts';
import { listTitles, type Studio } from './studio.ts';

const POLL_MS = 1000;

const promised = TITLES.filter(({ releaseInDays }) => releaseInDays === undefined);

/** `demo: 5/28 titles playable`, one line whenever the number changes. */
export function createReporter(say: (line: string) => void): (titles: readonly StudioTitle[]) => number {
  let told = -1;
  return (titles) => {
    const playable = promised.filter((title) => findTitle(title, titles)?.ready).length;
    if (playable !== told) say(`demo: ${playable}/${promised.length} titles playable`);
    told = playable;
    return playable;
  };
}

/** Whether a film can be played, or never will. */
function isSettled({ sources }: Processing, playableId: string | null): boolean {
  const mine = sources.filter((source) => source.kind === 'video' && (playableId === null || source.playableId === playableId));
  return mine.length > 0 && mine.every(({ playable, status }) => playable || status === 'failed' || status === 'ready');
}

/** Waits until a film plays or has failed, at most `patienceMs`: what follows must not starve its first rendition. */
export async function waitUntilPlayable(
  { api, signal }: Studio,
  title: StudioTitle,
  playableId: string | null,
  patienceMs: number,
): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    if (isSettled(await api.studio.getProcessing({ params: { id: title.id } }, { signal }), playableId)) return;
    await sleep(POLL_MS / 2, undefined, { signal });
  }
}

/** Waits until nothing is left to encode; resolves to the names of titles with a failed source. */
export async function waitUntilEncoded(studio: Studio, report: (titles: readonly StudioTitle[]) => number): Promise<readonly string[]> {
  const failed = new Set<string>();
  let open = promised.map((title) => title.key);
  for (;;) {
    const titles = await listTitles(studio);
    report(titles);
    const states = await Promise.all(
      promised
        .filter(({ key }) => open.includes(key))
        .map(async ({ key, ...title }) => {
          const id = findTitle({ key, ...title }, titles)?.id;
          if (id === undefined) return { key, isDone: true };
          const { sources } = await studio.api.studio.getProcessing({ params: { id } }, { signal: studio.signal });
          if (sources.some(({ status }) => status === 'failed')) failed.add(key);
          return { key, isDone: sources.every(({ status }) => status === 'ready' || status === 'failed') };
        }),
    );
    open = states.filter(({ isDone }) => !isDone).map(({ key }) => key);
    if (open.length === 0) return [...failed];
    await sleep(POLL_MS, undefined, { signal: studio.signal });
  }
}
