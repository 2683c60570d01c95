import type { Offer } from '@app/contracts';
import { useFormat, useT } from '@app/i18n';

/** The terms of an offer with its own numbers: how long it plays, when it opens, until when the money comes back. */
export function useTerms(): (offer: Offer) => string {
  const t = useT('money');
  const format = useFormat();
  return ({ kind, releaseAt, releaseZone, startWithinDays, finishWithinHours }) => {
    const days = t('money.days', { count: startWithinDays ?? 0 });
    const hours = t('money.hours', { count: finishWithinHours ?? 0 });
    const release = {
      date: releaseAt === null ? '' : format.dateTime(releaseAt, releaseZone ?? undefined),
      zone: (releaseZone ?? '').replace(/^.*\//, '').replace(/_/g, ' '),
    };
    switch (kind) {
      case 'rent':
        return t('money.terms.rent', { days, hours });
      case 'buy':
        return t('money.terms.buy');
      case 'preorder':
        return t('money.terms.preorder', release);
      case 'ticket':
        return t('money.terms.ticket', { ...release, days, hours });
    }
  };
}
