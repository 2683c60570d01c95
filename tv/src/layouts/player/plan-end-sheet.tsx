import type { VideoPlayer } from '@app/features/playback';
import { useT } from '@app/i18n';
import type { PlanEndNotice } from '@app/screens/player';
import { Button, ButtonRow } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useFocusReturn } from '../../focus/use-focus-return.ts';
import { PlansOverFilm } from './plans-over-film.tsx';
import { Sheet } from './sheet.tsx';

const Text = styled.p`
  max-width: 1200px;
  margin-bottom: 32px;
`;

type PlanEndSheetProps = { readonly player: VideoPlayer; readonly notice: PlanEndNotice; readonly onClose: () => void };

/** The same words with the two ways on; the film runs behind. From the plans, Back leads to the film again. */
export function PlanEndSheet({ player, notice, onClose }: PlanEndSheetProps) {
  const t = useT('player');
  const [isChoosing, setChoosing] = useState(false);
  useFocusReturn();
  if (isChoosing) return <PlansOverFilm player={player} onBack={onClose} />;
  return (
    <Sheet label={notice.title} focusKey="plan-end">
      <h2>{notice.title}</h2>
      <Text>{notice.text}</Text>
      <ButtonRow>
        <Button variant="primary" icon="star" autoFocus focusKey="plan-end-choose" onSelect={() => setChoosing(true)}>
          {t('player.planEnd.choose')}
        </Button>
        <Button icon="play" focusKey="plan-end-watch" onSelect={onClose}>
          {t('player.planEnd.watch')}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
