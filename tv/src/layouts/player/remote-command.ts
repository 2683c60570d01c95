import { assertNever } from '@app/kernel';
import type { PlayerPhase } from '@app/player';
import { type Intent, isDirection } from '../../focus/intents.ts';

/** What lies over the picture. `seek` is not here: it shows while there is somewhere to go to. */
export type Overlay = 'none' | 'bar' | 'info' | 'tracks' | 'episodes' | 'plan';

export type RemoteSituation = {
  readonly overlay: Overlay;
  readonly phase: PlayerPhase;
  readonly isSeeking: boolean;
  readonly hasEpisodes: boolean;
  readonly hasNext: boolean;
  /** The card with the countdown to the next episode is shown. */
  readonly isCountingDown: boolean;
  /** A note says that the plan has ended; Up leads from it to the plans. */
  readonly offersPlans: boolean;
};

export type RemoteCommand =
  | { readonly do: 'seek'; readonly direction: -1 | 1; readonly isHeld: boolean }
  | { readonly do: 'show'; readonly overlay: Overlay }
  | { readonly do: 'commitSeek' | 'cancelSeek' | 'toggle' | 'play' | 'pause' | 'next' | 'restart' | 'cancelNext' | 'leave' };

/** The card and the panels have buttons: arrows and OK are theirs. */
function hasButtons({ overlay, phase, isCountingDown }: RemoteSituation): boolean {
  return overlay === 'tracks' || overlay === 'episodes' || overlay === 'plan' || isCountingDown || phase === 'ended';
}

function backCommand({ overlay, isSeeking, isCountingDown }: RemoteSituation): RemoteCommand {
  if (isSeeking) return { do: 'cancelSeek' };
  if (overlay !== 'none' && overlay !== 'bar') return { do: 'show', overlay: 'none' };
  return { do: isCountingDown ? 'cancelNext' : 'leave' };
}

/**
 * What a key does while a film is on (features.md V03–V05). `null`: nothing of the player's, the key goes on to the focused button.
 * A held key repeats; only the seek keys mean something by it.
 */
export function remoteCommand(intent: Intent, isHeld: boolean, situation: RemoteSituation): RemoteCommand | null {
  if (intent === 'back') return isHeld ? null : backCommand(situation);
  if (hasButtons(situation) && (isDirection(intent) || intent === 'select')) return null;
  switch (intent) {
    case 'left':
    case 'rewind':
      return { do: 'seek', direction: -1, isHeld };
    case 'right':
    case 'fastForward':
      return { do: 'seek', direction: 1, isHeld };
    case 'select':
      return isHeld ? null : { do: situation.isSeeking ? 'commitSeek' : 'toggle' };
    case 'up':
      return { do: 'show', overlay: situation.offersPlans ? 'plan' : 'info' };
    case 'down':
      return { do: 'show', overlay: situation.hasEpisodes ? 'episodes' : 'tracks' };
    case 'menu':
      return { do: 'show', overlay: situation.overlay === 'tracks' ? 'none' : 'tracks' };
    case 'play':
    case 'pause':
      return { do: intent };
    case 'playPause':
      return isHeld ? null : { do: 'toggle' };
    case 'stop':
      return { do: 'leave' };
    case 'nextTrack':
      return situation.hasNext ? { do: 'next' } : null;
    case 'previousTrack':
      return { do: 'restart' };
    default:
      return assertNever(intent);
  }
}
