import type { VideoPlayer } from '@app/features/playback';
import { useFormat, useT } from '@app/i18n';
import { SEEK_STEP_SEC, usePlayer } from '@app/player';
import { PlayerBar, PlayerBarEnd, PlayerControl, PlayerTime, VolumeSlider } from '@app/ui';
import type { PlayerPanelName } from './player-controls.tsx';

type PlayerButtonsProps = {
  readonly player: VideoPlayer;
  readonly panel: PlayerPanelName;
  readonly onPanel: (panel: PlayerPanelName) => void;
  readonly onHelp: () => void;
  readonly fullscreen: { readonly isFullscreen: boolean; readonly toggle: () => void };
};

/** Names of keys are the same in every language. */
const withKey = (label: string, key: string): string => `${label} (${key})`;

/** The row of buttons under the timeline. */
export function PlayerButtons({ player, panel, onPanel, onHelp, fullscreen }: PlayerButtonsProps) {
  const t = useT('player');
  const format = useFormat();
  const isStopped = usePlayer(player, ({ phase }) => phase === 'paused' || phase === 'ended');
  const position = usePlayer(player, (state) => Math.floor(state.seekTargetSec ?? state.positionSec));
  const durationSec = usePlayer(player, (state) => state.durationSec);
  const volume = usePlayer(player, (state) => state.volume);
  const isMuted = usePlayer(player, (state) => state.isMuted);
  const hasNext = usePlayer(player, (state) => Boolean(state.session?.next));
  const height = usePlayer(player, (state) => state.playingHeight);
  const rate = usePlayer(player, (state) => state.rate);
  const toggle = (name: PlayerPanelName) => () => onPanel(panel === name ? null : name);
  return (
    <PlayerBar>
      <PlayerControl
        icon="back10"
        kind="step"
        stepSec={SEEK_STEP_SEC}
        label={withKey(t('player.back10'), 'J')}
        onSelect={() => player.seeking.step(-1)}
      />
      <PlayerControl
        kind="main"
        icon={isStopped ? 'play' : 'pause'}
        label={withKey(t(isStopped ? 'player.play' : 'player.pause'), 'K')}
        onSelect={player.toggle}
      />
      <PlayerControl
        icon="forward10"
        kind="step"
        stepSec={SEEK_STEP_SEC}
        label={withKey(t('player.forward10'), 'L')}
        onSelect={() => player.seeking.step(1)}
      />
      {hasNext && <PlayerControl icon="next" label={withKey(t('player.next'), 'N')} onSelect={player.playNext} />}
      <PlayerControl
        icon={isMuted || volume === 0 ? 'muted' : 'volume'}
        label={withKey(t(isMuted ? 'player.unmute' : 'player.mute'), 'M')}
        onSelect={() => player.setMuted(!isMuted)}
      />
      <VolumeSlider volume={isMuted ? 0 : volume} onChange={player.setVolume} label={t('player.volume')} />
      <PlayerTime>
        {format.clock(position)} <span>{`/ ${format.clock(durationSec)}`}</span>
      </PlayerTime>
      <PlayerBarEnd>
        {rate !== 1 && <PlayerControl text={`${format.number(rate, 2)}×`} label={t('player.speed')} onSelect={() => player.setRate(1)} />}
        <PlayerControl
          text={height === null ? t('player.quality.auto') : `${height}p`}
          label={t('player.quality')}
          on={panel === 'quality'}
          expanded={panel === 'quality'}
          onSelect={toggle('quality')}
        />
        <PlayerControl
          icon="subtitles"
          label={withKey(t('player.tracks'), 'C, A')}
          on={panel === 'tracks'}
          expanded={panel === 'tracks'}
          onSelect={toggle('tracks')}
        />
        <PlayerControl icon="info" label={withKey(t('player.keys'), '?')} onSelect={onHelp} />
        <PlayerControl
          icon={fullscreen.isFullscreen ? 'exitFullscreen' : 'fullscreen'}
          label={withKey(t(fullscreen.isFullscreen ? 'player.exitFullscreen' : 'player.fullscreen'), 'F')}
          onSelect={fullscreen.toggle}
        />
      </PlayerBarEnd>
    </PlayerBar>
  );
}
