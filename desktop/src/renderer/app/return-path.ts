/** Where to come back to after signing in. Only paths of ours: an address from outside must not lead out. */
export function returnPathOf(search: string): string {
  const path = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(path) ? path : '/';
}
