import type { TitleKind } from '@app/contracts';

/** What stands between a title and its viewers. Clients translate each. */
export type Missing = 'video' | 'episodes';

type Playable = { readonly hasSource: boolean };

/**
 * What must still be done before a title may be published: a video that was accepted, and for a series one episode that has it.
 * It need not have been encoded: viewers see that it is on its way. What is announced for a day to come needs nothing yet.
 */
export function missingToPublish(kind: TitleKind, playables: readonly Playable[], isAnnounced: boolean): readonly Missing[] {
  if (isAnnounced) return [];
  if (kind === 'series' && playables.length === 0) return ['episodes'];
  return playables.some(({ hasSource }) => hasSource) ? [] : ['video'];
}
