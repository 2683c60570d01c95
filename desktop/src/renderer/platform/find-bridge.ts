import type { DesktopBridge } from '../../bridge/index.ts';

declare global {
  interface Window {
    /** Put there by the preload script; absent in a plain browser. */
    readonly sahnaDesktop?: DesktopBridge;
  }
}

/** The bridge to the main process; null in a plain browser. */
export function findBridge(): DesktopBridge | null {
  return window.sahnaDesktop ?? null;
}
