import { createBrowserPlatform, type Platform } from '@app/platform';
import type { KeyMap } from '../focus/intents.ts';
import { BROWSER_KEYS } from '../focus/keymap.browser.ts';
import { TIZEN_KEYS } from '../focus/keymap.tizen.ts';
import { WEBOS_KEYS } from '../focus/keymap.webos.ts';
import { leaveTizen, startTizen, tizenName } from './tizen.ts';
import { leaveWebos, webosName } from './webos.ts';

/** What only a TV has besides the ports of `@app/platform`. */
export type TvDevice = { readonly platform: Platform; readonly keys: KeyMap; readonly leaveApp: () => void };

function platformNamed(name: string): Platform {
  return createBrowserPlatform({
    namespace: 'sahna.tv',
    // Decoders of a TV dislike a nudged playhead, and its memory is small whatever it says (performance.md T4).
    profile: { kind: 'tv', name, input: 'remote', memory: 'low', nudgesStalls: false },
  });
}

/** Finds out, once, which set this is. In a plain browser the keyboard stands in for the remote. */
export function detectTvDevice(): TvDevice {
  const samsung = tizenName();
  if (samsung !== null) {
    startTizen();
    return { platform: platformNamed(samsung), keys: TIZEN_KEYS, leaveApp: leaveTizen };
  }
  const lg = webosName();
  if (lg !== null) return { platform: platformNamed(lg), keys: WEBOS_KEYS, leaveApp: leaveWebos };
  return { platform: platformNamed('TV'), keys: BROWSER_KEYS, leaveApp: () => window.close() };
}
