import type { VideoPlayer } from '@app/features/playback';
import { useCountdown, useUser } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { MINUTE_MS, SECOND_MS } from '@app/kernel';
import { usePlayer } from '@app/player';
import { useEffect, useState } from 'react';

/** Long enough to be read twice; afterwards it comes with the controls. */
const FRESH_MS = 15 * SECOND_MS;
const MINUTE_SEC = MINUTE_MS / SECOND_MS;

export type PlanEndNotice = {
  readonly title: string;
  readonly text: string;
  /** It has just come up: shown over the picture, whether anybody asked for the controls or not. */
  readonly isFresh: boolean;
  /** A kids profile is told, and offered nothing to buy. */
  readonly maySell: boolean;
};

/** What there is to say of a plan that ended while this film runs; null when nothing is. */
export function usePlanEnd(player: VideoPlayer): PlanEndNotice | null {
  const t = useT('player');
  const format = useFormat();
  const user = useUser();
  const planEnd = usePlayer(player, (state) => state.planEnd);
  const endsAtMs = planEnd?.kind === 'announced' ? planEnd.endsAtMs : null;
  const leftSec = useCountdown(endsAtMs);
  const [staleKind, setStaleKind] = useState<string | null>(null);
  const kind = planEnd?.kind ?? null;
  useEffect(() => {
    const timer = setTimeout(() => setStaleKind(kind), FRESH_MS);
    return () => clearTimeout(timer);
  }, [kind]);
  // Between the end and what comes after it there is nothing to say.
  if (planEnd === null || (endsAtMs !== null && leftSec === 0)) return null;
  const text =
    planEnd.kind === 'announced'
      ? t('player.planEnd.until', { count: Math.ceil(leftSec / MINUTE_SEC), time: format.time(new Date(planEnd.endsAtMs), user?.timeZone) })
      : t('player.planEnd.lowered', { quality: `${planEnd.height}p` });
  return { title: t('player.planEnd.title'), text, isFresh: kind !== staleKind, maySell: user?.profile.kids !== true };
}
