import type { PlayableId, TitleId } from '@app/kernel';
import { useNavigation } from '@app/screens/app';
import { type PlayerFrame, PlayerScreen } from '@app/screens/player';
import { useMemo, useRef } from 'react';
import { styled } from 'styled-components';
import { RefusalScreen } from '../refusal/refusal-screen.tsx';
import { PlayerControls } from './player-controls.tsx';
import { StreamLimit } from './stream-limit.tsx';

/** Size and place of subtitles; they stand higher while the controls are there. */
const Root = styled.div`
  --subtitleSize: 46px;
  --subtitleBottom: 76px;
  &[data-controls='bar'] { --subtitleBottom: 250px; }
  &[data-controls='seek'] { --subtitleBottom: 540px; }
`;

type TvPlayerScreenProps = { readonly playableId: PlayableId; readonly titleId: TitleId | null };

export function TvPlayerScreen({ playableId, titleId }: TvPlayerScreenProps) {
  const root = useRef<HTMLDivElement | null>(null);
  const { back } = useNavigation();
  const latestBack = useRef(back);
  latestBack.current = back;
  const frame = useMemo<PlayerFrame>(
    () => ({
      renderControls: (player) => (
        <PlayerControls player={player} onShown={(controls) => root.current?.setAttribute('data-controls', controls)} />
      ),
      renderRefusal: (refusal, player, failure) =>
        refusal.kind === 'streams' ? (
          <StreamLimit refusal={refusal} player={player} titleId={titleId} />
        ) : failure.kind === 'refused' ? (
          <RefusalScreen
            error={failure.error}
            titleId={titleId}
            planEnded={failure.planEnded === true}
            onRetry={player.retry}
            onBack={() => latestBack.current()}
          />
        ) : null,
    }),
    [titleId],
  );
  return (
    <Root ref={root}>
      <PlayerScreen playableId={playableId} frame={frame} />
    </Root>
  );
}
