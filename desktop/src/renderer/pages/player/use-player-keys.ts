import { nextTrackId, trackRows, type VideoPlayer } from '@app/features/playback';
import { useEffect, useRef } from 'react';
import { type KeyAction, keyActionOf, nextRate } from './player-keys.ts';

export type PlayerCommands = {
  readonly toggleFullscreen: () => void;
  readonly toggleHelp: () => void;
  readonly close: () => void;
  /** Anything was pressed: show the controls. */
  readonly wake: () => void;
};

const VOLUME_STEP = 0.05;
const SEEK_KEYS = new Set(['KeyJ', 'KeyL', 'ArrowLeft', 'ArrowRight']);

function run(player: VideoPlayer, action: KeyAction, isRepeat: boolean, commands: PlayerCommands): void {
  const state = player.getState();
  switch (action.kind) {
    case 'toggle':
      return isRepeat ? undefined : player.toggle();
    case 'seek':
      return isRepeat ? player.seeking.hold(action.direction) : player.seeking.step(action.direction);
    case 'jump':
      return player.seeking.jump(state.durationSec * action.to);
    case 'volume':
      return player.setVolume(Math.min(1, Math.max(0, state.volume + action.direction * VOLUME_STEP)));
    case 'rate':
      return player.setRate(nextRate(state.rate, action.direction));
    case 'mute':
      return player.setMuted(!state.isMuted);
    case 'audio': {
      const id = nextTrackId(trackRows(state.session?.audio ?? []), state.audioId, false);
      return id === null ? undefined : player.selectAudio(id);
    }
    case 'subtitles': {
      const id = nextTrackId(trackRows(state.session?.subtitles ?? []), state.subtitleIds[0] ?? null, true);
      return player.selectSubtitles(id === null ? [] : [id]);
    }
    case 'next':
      return player.playNext();
    case 'fullscreen':
      return commands.toggleFullscreen();
    case 'help':
      return commands.toggleHelp();
    case 'close':
      return commands.close();
  }
}

/** A focused control keeps the keys that work it. */
function belongsToControl({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input')) return code !== 'Escape';
  return code === 'Space' && target.matches('button') && target.matches(':focus-visible');
}

/** The keyboard of the player, as long as it is mounted. */
export function usePlayerKeys(player: VideoPlayer, commands: PlayerCommands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const handleDown = (event: KeyboardEvent): void => {
      latest.current.wake();
      const action = belongsToControl(event) ? null : keyActionOf(event);
      if (action === null) return;
      event.preventDefault();
      run(player, action, event.repeat, latest.current);
    };
    const handleUp = ({ code }: KeyboardEvent): void => {
      if (SEEK_KEYS.has(code)) player.seeking.release();
    };
    addEventListener('keydown', handleDown);
    addEventListener('keyup', handleUp);
    return () => {
      removeEventListener('keydown', handleDown);
      removeEventListener('keyup', handleUp);
    };
  }, [player]);
}
