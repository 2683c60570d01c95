import type { VideoPlayer } from '@app/features/playback';
import { FocusGroup, fill, token } from '@app/ui';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import { PlansScreen } from '../plans/plans-screen.tsx';

const Layer = styled(FocusGroup)`
  ${fill}
  z-index: 3;
  background: ${token.bg0};
`;

type PlansOverFilmProps = { readonly player: VideoPlayer; readonly onBack: () => void };

/**
 * The plans as a layer, while the film waits beneath: a screen of their own would end its session, and with it the minutes that the
 * ended plan still gives.
 */
export function PlansOverFilm({ player, onBack }: PlansOverFilmProps) {
  useEffect(() => {
    const isPaused = player.getState().phase === 'paused';
    player.pause();
    return () => {
      if (!isPaused) player.play();
    };
  }, [player]);
  return (
    <Layer focusKey="plans-over-film" boundary>
      <PlansScreen wanted={null} after={null} onBack={onBack} />
    </Layer>
  );
}
