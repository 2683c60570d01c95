const BASE = 'http://own.invalid';

/** The path if it is an address of ours, else null: one from outside must not lead out, however it is spelled. */
export function ownPathOf(path: string | null): string | null {
  if (path === null || !path.startsWith('/') || !URL.canParse(path, BASE)) return null;
  // Browsers drop tabs and line ends and read \\ as /, so that `/<tab>/host` leads to that host; dots may leave `//host` behind.
  const { origin, pathname, search, hash } = new URL(path, BASE);
  return origin === BASE && !pathname.startsWith('//') ? pathname + search + hash : null;
}

/** The page to come back to that an address carries; null when it carries none of ours. */
export function nextIn(search: string): string | null {
  return ownPathOf(new URLSearchParams(search).get('next'));
}

/** Where to come back to after signing in. */
export function returnPathOf(search: string): string {
  return nextIn(search) ?? '/';
}

/** The address with the page to come back to. */
export function withNext(path: string, next: string | null): string {
  return next === null ? path : `${path}?next=${encodeURIComponent(next)}`;
}
