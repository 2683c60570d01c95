import type { PrimaryAction } from '@app/features/catalog';
import { useUser } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import type { IconName } from '@app/ui';
import { useNavigation } from '../app/index.ts';

/** The primary action as a button: named for the state it is in. `onSelect` is null while there is nothing to do but wait. */
export type ActionButton = {
  readonly label: string;
  readonly icon: IconName;
  readonly onSelect: (() => void) | null;
  /** 0–1 of a begun title. */
  readonly progress: number | undefined;
};

export function useActionButton(action: PrimaryAction): ActionButton {
  const t = useT('title');
  const format = useFormat();
  const user = useUser();
  const { play, openPlans, signIn } = useNavigation();

  const button = (label: string, icon: IconName, onSelect: (() => void) | null, progress?: number): ActionButton => ({
    label,
    icon,
    onSelect,
    progress,
  });
  const isWaiting = action.kind === 'processing' || action.kind === 'upcoming';
  // Nobody knows a guest's plan: signing in comes before any talk of plans.
  if (user === null && !isWaiting) return button(t('title.signInToWatch'), 'play', signIn);
  switch (action.kind) {
    case 'continue':
      return button(
        t('title.continueAt', { time: format.clock(action.positionSec) }),
        'play',
        () => play(action.playableId),
        action.progress,
      );
    case 'watch':
      return button(action.number === null ? t('title.watch') : t('title.watchEpisode', { number: action.number }), 'play', () =>
        play(action.playableId),
      );
    case 'plan':
      return button(t('title.choosePlan', { plan: t(`common.plan.${action.requiredPlan}`) }), 'lock', openPlans);
    case 'processing':
      return button(
        action.progress === null
          ? t('common.card.preparingSoon')
          : t('common.card.preparing', { percent: format.percent(action.progress) }),
        'clock',
        null,
      );
    case 'upcoming':
      return button(
        action.releaseAt === null ? t('common.card.upcoming') : t('title.upcoming', { date: format.date(action.releaseAt) }),
        'calendar',
        null,
      );
  }
}
