import { describe, expect, it } from '@jest/globals';
import { keyActionOf, nextRate } from './player-keys.ts';

const press = (code: string, modifiers: Partial<KeyboardEvent> = {}) =>
  keyActionOf({ code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...modifiers });

describe('keys of the player', () => {
  it('go by their place, whatever the layout writes there', () => {
    expect(press('KeyK')).toEqual({ kind: 'toggle' });
    expect(press('KeyJ')).toEqual({ kind: 'seek', direction: -1 });
    expect(press('Digit7')).toEqual({ kind: 'jump', to: 0.7 });
    expect(press('Numpad0')).toEqual({ kind: 'jump', to: 0 });
  });

  it('leave shortcuts of the system alone', () => {
    expect(press('KeyF', { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
    expect(press('KeyQ')).toBeNull();
  });

  it('take < > and ? with the shift that types them', () => {
    expect(press('Comma', { shiftKey: true })).toEqual({ kind: 'rate', direction: -1 });
    expect(press('Slash', { shiftKey: true })).toEqual({ kind: 'help' });
    expect(press('Comma')).toBeNull();
  });

  it('walk the speeds and stop at the ends', () => {
    expect([nextRate(1, 1), nextRate(1, -1), nextRate(2, 1), nextRate(0.5, -1)]).toEqual([1.25, 0.75, 2, 0.5]);
  });
});
