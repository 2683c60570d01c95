import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createIntentSource, type IntentSource } from './intent-source.ts';
import type { Intent } from './intents.ts';
import { BROWSER_KEYS } from './keymap.browser.ts';
import { TIZEN_KEYS } from './keymap.tizen.ts';
import { WEBOS_KEYS } from './keymap.webos.ts';

let source: IntentSource;
/** Key codes that reached the page after the source had its turn. */
let leftToPage: number[];
const note = (event: KeyboardEvent) => leftToPage.push(event.keyCode);

function press(keyCode: number, options: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { keyCode, bubbles: true, cancelable: true, ...options });
  document.body.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  leftToPage = [];
  source = createIntentSource(window, BROWSER_KEYS);
  document.addEventListener('keydown', note);
});
afterEach(() => {
  source.stop();
  document.removeEventListener('keydown', note);
});

describe('createIntentSource', () => {
  it('asks the layer that came last, and the one below for what it leaves', () => {
    const heard: string[] = [];
    source.push((intent) => heard.push(`below ${intent}`) > 0);
    const takeAway = source.push((intent) => intent === 'left' && heard.push('above left') > 0);
    press(37);
    press(39);
    takeAway();
    press(37, { repeat: false });
    expect(heard).toEqual(['above left', 'below right', 'below left']);
    expect(leftToPage).toEqual([]);
  });

  it('lets the page have what nobody wants, but never Back: the engine would leave the app', () => {
    press(40);
    expect(press(8).defaultPrevented).toBe(true);
    expect(leftToPage).toEqual([40]);
  });

  it('slows a held arrow down and tells that it is held', () => {
    const held: boolean[] = [];
    source.push((_intent, { repeat }) => held.push(repeat) > 0);
    press(39);
    for (let repeat = 0; repeat < 5; repeat += 1) press(39, { repeat: true });
    expect(held).toEqual([false]);
    expect(leftToPage).toEqual([]);
  });
});

describe('key maps', () => {
  it('know arrows, OK, Back and the media keys of every remote', () => {
    const needed: readonly Intent[] = [
      'up',
      'down',
      'left',
      'right',
      'select',
      'back',
      'menu',
      'play',
      'pause',
      'stop',
      'fastForward',
      'rewind',
    ];
    for (const keys of [BROWSER_KEYS, TIZEN_KEYS, WEBOS_KEYS]) expect(Object.values(keys)).toEqual(expect.arrayContaining([...needed]));
  });
});
