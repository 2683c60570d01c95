import { describe, expect, it } from '@jest/globals';
import { type RemoteSituation, remoteCommand } from './remote-command.ts';

const WATCHING: RemoteSituation = {
  overlay: 'none',
  phase: 'playing',
  isSeeking: false,
  hasEpisodes: false,
  hasNext: false,
  isCountingDown: false,
  offersPlans: false,
};

describe('remoteCommand', () => {
  it('seeks with hidden controls, and tells a held key from a press', () => {
    expect(remoteCommand('right', false, WATCHING)).toEqual({ do: 'seek', direction: 1, isHeld: false });
    expect(remoteCommand('rewind', true, WATCHING)).toEqual({ do: 'seek', direction: -1, isHeld: true });
  });

  it('takes OK as pause, and as the decision while seeking', () => {
    expect(remoteCommand('select', false, WATCHING)).toEqual({ do: 'toggle' });
    expect(remoteCommand('select', false, { ...WATCHING, isSeeking: true })).toEqual({ do: 'commitSeek' });
    expect(remoteCommand('select', true, WATCHING)).toBeNull();
  });

  it('peels one layer per Back: seeking, panel, countdown, then the player', () => {
    const all = { ...WATCHING, isSeeking: true, overlay: 'tracks', isCountingDown: true } as const;
    expect(remoteCommand('back', false, all)).toEqual({ do: 'cancelSeek' });
    expect(remoteCommand('back', false, { ...all, isSeeking: false })).toEqual({ do: 'show', overlay: 'none' });
    expect(remoteCommand('back', false, { ...all, isSeeking: false, overlay: 'bar' })).toEqual({ do: 'cancelNext' });
    expect(remoteCommand('back', false, { ...WATCHING, overlay: 'bar' })).toEqual({ do: 'leave' });
  });

  it('leaves arrows and OK to buttons, media keys never', () => {
    const panel = { ...WATCHING, overlay: 'tracks' } as const;
    for (const intent of ['up', 'down', 'left', 'right', 'select'] as const) expect(remoteCommand(intent, false, panel)).toBeNull();
    expect(remoteCommand('pause', false, panel)).toEqual({ do: 'pause' });
    expect(remoteCommand('menu', false, panel)).toEqual({ do: 'show', overlay: 'none' });
  });

  it('leads up to the plans while a note says that the plan has ended, and to the facts otherwise', () => {
    expect(remoteCommand('up', false, WATCHING)).toEqual({ do: 'show', overlay: 'info' });
    const told = { ...WATCHING, offersPlans: true } as const;
    expect(remoteCommand('up', false, told)).toEqual({ do: 'show', overlay: 'plan' });
    for (const intent of ['left', 'right', 'select', 'down'] as const)
      expect(remoteCommand(intent, false, told)).toEqual(remoteCommand(intent, false, WATCHING));
    expect(remoteCommand('back', false, { ...told, overlay: 'plan' })).toEqual({ do: 'show', overlay: 'none' });
  });

  it('opens episodes with Down where there are any, tracks where there are none', () => {
    expect(remoteCommand('down', false, WATCHING)).toEqual({ do: 'show', overlay: 'tracks' });
    expect(remoteCommand('down', false, { ...WATCHING, hasEpisodes: true })).toEqual({ do: 'show', overlay: 'episodes' });
  });
});
