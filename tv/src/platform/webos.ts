/** The parts of LG's globals that we touch (webOSTV.js). */
type WebosWindow = {
  readonly webOS?: { readonly deviceInfo?: { readonly modelName?: string }; platformBack?(): void };
  readonly PalmSystem?: unknown;
};

// The globals exist on LG sets only; everything about them is optional.
const device = (): WebosWindow => window as unknown as WebosWindow;

/** Model name of an LG set; null on anything else. */
export function webosName(): string | null {
  const { webOS, PalmSystem } = device();
  return webOS === undefined && PalmSystem === undefined ? null : `LG ${webOS?.deviceInfo?.modelName ?? 'TV'}`;
}

/** Hands Back to the system at the root, as LG's checklist asks; it returns to the launcher. */
export function leaveWebos(): void {
  const { webOS } = device();
  if (webOS?.platformBack === undefined) window.close();
  else webOS.platformBack();
}
