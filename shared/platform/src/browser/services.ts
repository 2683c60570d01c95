import type { Clipboard, ExclusiveWork, ExternalLinks, Runtime } from '../services.ts';

export const browserClipboard: Clipboard = {
  writeText: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
};

export const browserLinks: ExternalLinks = {
  canOpen: true,
  open: async (url) => {
    if (/^(https:|mailto:)/i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
  },
};

/** RFC 9562 version 4. `crypto.randomUUID` needs Chromium 92 and a secure context; the TVs we serve have neither. */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    if (index === 8) return (byte & 0x3f) | 0x80;
    return byte;
  }).map((byte) => byte.toString(16).padStart(2, '0'));
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)].map((group) => group.join('')).join('-');
}

export const browserRuntime: Runtime = {
  setTimer: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  createAbort: () => new AbortController(),
  newId: newUuid,
  random: () => Math.random(),
};

/** Web Locks across the windows of the origin; without them (Chromium below 69) a device has one window anyway. */
export const browserExclusively: ExclusiveWork = (name, work) => ('locks' in navigator ? navigator.locks.request(name, work) : work());
