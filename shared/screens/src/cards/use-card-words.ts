import type { ContinueItem, TitleSummary } from '@app/contracts';
import { progressOf } from '@app/features/catalog';
import { useFormat, useLocale, useT } from '@app/i18n';

export type CardWords = {
  readonly title: string;
  readonly titleLanguage: string | undefined;
  readonly badge: string | undefined;
  readonly processing: number | null;
};

/** What the cards of titles say, in the interface language. */
export function useCardWords() {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();

  function badgeOf({ availability, processingProgress, releaseAt }: TitleSummary): string | undefined {
    if (availability === 'upcoming') return releaseAt === null ? t('common.card.upcoming') : format.date(releaseAt);
    if (availability !== 'processing') return undefined;
    if (processingProgress === null) return t('common.card.preparingSoon');
    return t('common.card.preparing', { percent: format.percent(processingProgress) });
  }

  return {
    card: (title: TitleSummary): CardWords => ({
      title: title.title,
      titleLanguage: title.language === locale ? undefined : title.language,
      badge: badgeOf(title),
      processing: title.processingProgress,
    }),
    /** "2026 · Drama · 1 h 52 min" in parts. */
    meta: (title: TitleSummary): readonly string[] => [
      String(title.year),
      ...(title.genres[0] === undefined ? [] : [title.genres[0].name]),
      title.playable === null ? t(`common.kind.${title.kind}`) : format.shortDuration(title.playable.durationSec),
    ],
    continueMeta: ({ season, number, positionSec, durationSec }: ContinueItem): string => {
      const left = t('common.card.timeLeft', { duration: format.shortDuration(Math.max(60, durationSec - positionSec)) });
      return season === null || number === null ? left : `${t('common.card.episode', { season, number })} · ${left}`;
    },
    progress: ({ positionSec, durationSec }: ContinueItem): number => progressOf(positionSec, durationSec),
  };
}
