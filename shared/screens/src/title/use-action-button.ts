import type { CardOffer, OrderKind } from '@app/contracts';
import type { PrimaryAction } from '@app/features/catalog';
import { useUser } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import type { TitleId } from '@app/kernel';
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

const OFFER_ICONS = { rent: 'clock', buy: 'wallet', ticket: 'ticket', preorder: 'calendar' } as const satisfies Record<OrderKind, IconName>;

/** A way to buy a title as a button, with its price: "Rent for 9 900 soʻm". */
export function useOfferButton(titleId: TitleId): (offer: CardOffer) => ActionButton {
  const t = useT('title');
  const format = useFormat();
  const { openOffer } = useNavigation();
  return ({ kind, price }) => ({
    label: t(`title.offer.${kind}`, { price: format.money({ amountMinor: price.amount, currency: price.currency }) }),
    icon: OFFER_ICONS[kind],
    onSelect: () => openOffer(titleId, kind),
    progress: undefined,
  });
}

export function useActionButton(action: PrimaryAction, titleId: TitleId): ActionButton {
  const t = useT('title');
  const format = useFormat();
  const user = useUser();
  const { play, openPlans, openOffer, signIn } = useNavigation();
  const offerButton = useOfferButton(titleId);

  const button = (label: string, icon: IconName, onSelect: (() => void) | null, progress?: number): ActionButton => ({
    label,
    icon,
    onSelect,
    progress,
  });
  // Where money is asked for, a child is led to the household instead: by each client's own navigation.
  const isKids = user?.profile.kids === true;
  const isWaiting = action.kind === 'processing' || action.kind === 'upcoming' || action.kind === 'unsold';
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
      if (isKids) return button(t('title.askGrownUp'), 'users', () => openPlans(action.requiredPlan));
      return button(t('title.choosePlan', { plan: t(`common.plan.${action.requiredPlan}`) }), 'lock', () => openPlans(action.requiredPlan));
    case 'purchase':
      if (isKids) return button(t('title.askGrownUp'), 'users', () => openOffer(titleId, action.offer.kind));
      return offerButton(action.offer);
    case 'unsold':
      return button(t('title.unsold'), 'lock', null);
    case 'ordered':
      return button(t('title.ordered', { date: format.dateTime(action.opensAt) }), 'calendar', null);
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
