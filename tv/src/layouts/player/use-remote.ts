import type { VideoPlayer } from '@app/features/playback';
import { useNavigation } from '@app/screens/app';
import { useEffect } from 'react';
import { useIntentSource, useIntents } from '../../focus/intent-context.tsx';
import { type Overlay, type RemoteCommand, remoteCommand } from './remote-command.ts';

type RemoteOptions = {
  readonly player: VideoPlayer;
  readonly overlay: Overlay;
  readonly offersPlans: boolean;
  readonly onOverlay: (overlay: Overlay) => void;
  /** The viewer did something: show how far the film is, for a while. */
  readonly onTouch: () => void;
};

/** The remote in the player's hands: keys to commands, commands to the machine. */
export function useRemote({ player, overlay, offersPlans, onOverlay, onTouch }: RemoteOptions): void {
  const { back } = useNavigation();
  const source = useIntentSource();

  const touched = (act: () => void) => () => {
    act();
    onTouch();
  };
  const acts: Readonly<Record<Exclude<RemoteCommand['do'], 'seek' | 'show'>, () => void>> = {
    commitSeek: touched(player.seeking.commit),
    cancelSeek: player.seeking.cancel,
    toggle: touched(player.toggle),
    play: touched(player.play),
    pause: touched(player.pause),
    next: player.playNext,
    restart: touched(() => player.seeking.jump(0)),
    cancelNext: player.cancelNext,
    leave: back,
  };

  function obey(command: RemoteCommand): void {
    if (command.do === 'show') onOverlay(command.overlay);
    else if (command.do !== 'seek') acts[command.do]();
    else {
      if (command.isHeld) player.seeking.hold(command.direction);
      else player.seeking.step(command.direction);
      onTouch();
    }
  }

  useIntents((intent, { repeat }) => {
    const { phase, seekTargetSec, nextInSec, session } = player.getState();
    const command = remoteCommand(intent, repeat, {
      overlay,
      phase,
      isSeeking: seekTargetSec !== null,
      hasEpisodes: session?.season !== null && session !== null,
      hasNext: session !== null && session.next !== null,
      isCountingDown: nextInSec !== null,
      offersPlans,
    });
    if (command !== null) obey(command);
    return command !== null;
  });
  useEffect(
    () =>
      source.onRelease((intent) => {
        if (intent === 'left' || intent === 'right' || intent === 'rewind' || intent === 'fastForward') player.seeking.release();
      }),
    [source, player],
  );
}
