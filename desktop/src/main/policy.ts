/** The window's own origin. A scheme of ours instead of `file:`, which would open the whole disk to the page. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://bundle';

/** Whether an address is a page of ours: the only ones that a window shows and that may speak to the main process. */
export function isAppUrl(url: string): boolean {
  return URL.canParse(url) && url.startsWith(`${APP_ORIGIN}/`) && new URL(url).host === 'bundle';
}

/** Whether an address may be opened in the system's browser or mail program. */
export function isExternalUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const address = new URL(url);
  const isSafe = address.protocol === 'https:' || address.protocol === 'mailto:' || isThisMachine(address);
  return isSafe && address.username === '' && address.password === '';
}

/** Nobody reads along on the way: development, with the stand-in of the payment provider. */
function isThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1');
}

/** The card form sends cards to Payme itself (payme.md §9.1). */
const PAYME_ORIGINS = 'https://checkout.paycom.uz https://checkout.test.paycom.uz';

const PERMISSIONS: ReadonlySet<string> = new Set(['fullscreen', 'screen-wake-lock', 'clipboard-sanitized-write']);

/** What a page of ours may be allowed; everything else is refused, and everything to everybody else. */
export function isPermitted(permission: string, url: string): boolean {
  return PERMISSIONS.has(permission) && isAppUrl(url);
}

/**
 * Of every page: nothing from elsewhere, no inline scripts, no frames, no plug-ins. Styles are written by styled-components. With an
 * API on this machine, Payme is its stand-in here, on whatever port.
 */
export function contentSecurityPolicy(apiOrigin: string): string {
  const api = new URL(apiOrigin);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' ${isThisMachine(api) ? `http://${api.hostname}:*` : PAYME_ORIGINS}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The API's origin must not be read on the way, except on this very machine. @throws Error for any other address */
export function parseApiOrigin(text: string): string {
  const address = new URL(text);
  if (address.protocol !== 'https:' && !isThisMachine(address)) throw new Error(`The API needs https: ${address.origin}`);
  return address.origin;
}
