import { qualityRows, type TrackRow } from '@app/features/playback';
import { useFormat, useT } from '@app/i18n';
import type { QualityLevel } from '@app/player';
import type { TrackOption } from '@app/ui';

/** Id of the choice to leave the picture to the network. */
export const AUTO_QUALITY = 'auto';

/** Tracks and quality levels as options of a list. */
export function useTrackWords() {
  const t = useT('player');
  const format = useFormat();
  return {
    track: ({ id, name, language, label, kind }: TrackRow): TrackOption => ({
      id,
      label: name,
      note: label ?? (kind === 'main' || kind === 'subtitles' ? undefined : t(`player.track.${kind}`)),
      lang: language,
    }),
    qualities: (levels: readonly QualityLevel[], playingHeight: number | null): readonly TrackOption[] => [
      {
        id: AUTO_QUALITY,
        label: t('player.quality.auto'),
        note: playingHeight === null ? undefined : t('player.quality.autoNow', { quality: `${playingHeight}p` }),
      },
      ...qualityRows(levels).map(({ height, bitrate, requiredPlan, state }) => ({
        id: String(height),
        label: `${height}p`,
        note:
          requiredPlan !== null
            ? t('player.quality.needsPlan', { plan: t(`common.plan.${requiredPlan}`) })
            : state === 'preparing'
              ? t('player.quality.preparing')
              : format.bitrate(bitrate),
        locked: state !== 'open',
      })),
    ],
  };
}
