import { TIZEN_REGISTERED_KEYS } from '../focus/keymap.tizen.ts';

/** The parts of Samsung's globals that we touch (Tizen Web Device API: Application, TVInputDevice, ProductInfo). */
type TizenWindow = {
  readonly tizen?: {
    readonly application: { getCurrentApplication(): { exit(): void } };
    readonly tvinputdevice: { registerKey(name: string): void };
  };
  readonly webapis?: { readonly productinfo?: { getRealModel(): string } };
};

// The globals exist on Samsung sets only; everything about them is optional.
const device = (): TizenWindow => window as unknown as TizenWindow;

/** Model name of a Samsung set; null on anything else. */
export function tizenName(): string | null {
  const { tizen, webapis } = device();
  if (tizen === undefined) return null;
  try {
    return `Samsung ${webapis?.productinfo?.getRealModel() ?? 'TV'}`;
  } catch {
    return 'Samsung TV';
  }
}

/** Asks for the media keys, which otherwise stay with the system. A set without one of them refuses only that one. */
export function startTizen(): void {
  for (const name of TIZEN_REGISTERED_KEYS)
    try {
      device().tizen?.tvinputdevice.registerKey(name);
    } catch {
      // This model has no such key.
    }
}

export function leaveTizen(): void {
  device().tizen?.application.getCurrentApplication().exit();
}
