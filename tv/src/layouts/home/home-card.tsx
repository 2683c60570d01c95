import { progressOf } from '@app/features/catalog';
import { useFormat, useT } from '@app/i18n';
import { BackdropCard, ContinueCard, NumeralCard, PosterCard } from '@app/ui';
import { memo } from 'react';
import type { HomeCard } from './home-rails.ts';

/** One card of a rail, by what it stands for and how its rail is drawn. */
export const HomeCardView = memo(function HomeCardView({ card }: { readonly card: HomeCard }) {
  const t = useT('home');
  const format = useFormat();
  const { title } = card;
  const picture = { title: title.title, titleLanguage: title.language, processing: title.processingProgress };
  const badge =
    title.availability === 'upcoming'
      ? t('common.card.upcoming')
      : title.availability === 'processing'
        ? t('common.card.preparingSoon')
        : undefined;
  if (card.kind === 'continue') {
    const { positionSec, durationSec, season, number } = card.item;
    const left = t('common.card.timeLeft', { duration: format.shortDuration(Math.max(0, durationSec - positionSec)) });
    const place = season === null || number === null ? '' : `${t('common.card.episode', { season, number })} · `;
    return (
      <ContinueCard {...picture} imageUrl={title.backdropUrl} progress={progressOf(positionSec, durationSec)} meta={`${place}${left}`} />
    );
  }
  if (card.layout === 'posters') return <PosterCard {...picture} imageUrl={title.posterUrl} badge={badge} />;
  if (card.layout === 'numerals') return <NumeralCard {...picture} imageUrl={title.posterUrl} place={card.rank} badge={badge} />;
  const meta = [t(`common.kind.${title.kind}`), String(title.year)].join(' · ');
  return <BackdropCard {...picture} imageUrl={title.backdropUrl} meta={meta} badge={badge} />;
});
