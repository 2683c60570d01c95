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

type Handlers = { readonly [Kind in KeyAction['kind']]: (action: Extract<KeyAction, { kind: Kind }>, isRepeat: boolean) => void };

/** What each action does; as a table, so that a missing one does not compile. */
function handlersOf(player: VideoPlayer, commands: PlayerCommands): Handlers {
  const state = player.getState();
  const audio = trackRows(state.session?.audio ?? []);
  const subtitles = trackRows(state.session?.subtitles ?? []);
  return {
    toggle: (_, isRepeat) => isRepeat || player.toggle(),
    seek: ({ direction }, isRepeat) => (isRepeat ? player.seeking.hold(direction) : player.seeking.step(direction)),
    jump: ({ to }) => player.seeking.jump(state.durationSec * to),
    volume: ({ direction }) => player.setVolume(Math.min(1, Math.max(0, state.volume + direction * VOLUME_STEP))),
    rate: ({ direction }) => player.setRate(nextRate(state.rate, direction)),
    mute: () => player.setMuted(!state.isMuted),
    audio: () => {
      const id = nextTrackId(audio, state.audioId, false);
      if (id !== null) player.selectAudio(id);
    },
    subtitles: () => {
      const id = nextTrackId(subtitles, state.subtitleIds[0] ?? null, true);
      player.selectSubtitles(id === null ? [] : [id]);
    },
    next: player.playNext,
    fullscreen: commands.toggleFullscreen,
    help: commands.toggleHelp,
    close: commands.close,
  };
}

function run(handlers: Handlers, action: KeyAction, isRepeat: boolean): void {
  // The handler of an action's own kind takes that action; TypeScript cannot tie the two through the union.
  (handlers[action.kind] as (action: KeyAction, isRepeat: boolean) => void)(action, isRepeat);
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
      run(handlersOf(player, latest.current), action, event.repeat);
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
