import type { VideoPlayer } from '@app/features/playback';
import { useNavigation } from '@app/screens/app';
import { useEffect } from 'react';
import { useIntentSource, useIntents } from '../../focus/intent-context.tsx';
import { type Overlay, type RemoteCommand, remoteCommand } from './remote.rules.ts';

type RemoteOptions = {
  readonly player: VideoPlayer;
  readonly overlay: Overlay;
  readonly onOverlay: (overlay: Overlay) => void;
  /** The viewer did something: show how far the film is, for a while. */
  readonly onTouch: () => void;
};

/** The remote in the player's hands: keys to commands, commands to the machine. */
export function useRemote({ player, overlay, onOverlay, onTouch }: RemoteOptions): void {
  const { back } = useNavigation();
  const source = useIntentSource();

  function obey(command: RemoteCommand): void {
    switch (command.do) {
      case 'seek':
        if (command.isHeld) player.seeking.hold(command.direction);
        else player.seeking.step(command.direction);
        return onTouch();
      case 'show':
        return onOverlay(command.overlay);
      case 'commitSeek':
        player.seeking.commit();
        return onTouch();
      case 'cancelSeek':
        return player.seeking.cancel();
      case 'toggle':
        player.toggle();
        return onTouch();
      case 'play':
        player.play();
        return onTouch();
      case 'pause':
        player.pause();
        return onTouch();
      case 'next':
        return player.playNext();
      case 'restart':
        player.seeking.jump(0);
        return onTouch();
      case 'cancelNext':
        return player.cancelNext();
      case 'leave':
        return back();
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
