import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { net, type Protocol, protocol } from 'electron';
import { APP_SCHEME, contentSecurityPolicy, isAppUrl } from './policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.png': 'image/png',
};

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** Headers that speak of the window rather than of the request. */
const OWN_HEADERS = ['host', 'origin', 'referer', 'cookie'];

/** Must run before the app is ready (Electron, `protocol.registerSchemesAsPrivileged`). */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

type AppProtocolOptions = {
  readonly protocol: Protocol;
  /** The built renderer. */
  readonly root: string;
  readonly apiOrigin: string;
};

/** Serves the window's pages, and the API under the same origin, so that the page needs no other. */
export function serveApp(options: AppProtocolOptions): void {
  const { root, apiOrigin } = options;
  const security = { ...SECURITY_HEADERS, 'content-security-policy': contentSecurityPolicy(apiOrigin) };

  async function file(pathname: string): Promise<Response> {
    const path = normalize(join(root, decodeURIComponent(pathname)));
    if (!path.startsWith(root + sep)) return new Response(null, { status: 403 });
    // Addresses of pages are the router's; only files have an extension.
    const type = TYPES[extname(path)];
    const name = type === undefined ? join(root, 'index.html') : path;
    try {
      const headers = { ...security, 'content-type': type ?? 'text/html; charset=utf-8' };
      return new Response(new Uint8Array(await readFile(name)), { headers });
    } catch {
      return new Response(null, { status: 404 });
    }
  }

  async function forward(request: Request, path: string): Promise<Response> {
    const headers = new Headers(request.headers);
    for (const name of OWN_HEADERS) headers.delete(name);
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    try {
      return await net.fetch(apiOrigin + path, {
        method: request.method,
        headers,
        redirect: 'error',
        // JSON of at most some hundred kilobytes: files do not come this way.
        ...(hasBody ? { body: await request.arrayBuffer() } : {}),
      });
    } catch {
      return Response.error();
    }
  }

  options.protocol.handle(APP_SCHEME, (request) => {
    if (!isAppUrl(request.url)) return new Response(null, { status: 403 });
    const { pathname, search } = new URL(request.url);
    return pathname.startsWith('/api/') ? forward(request, pathname + search) : file(pathname);
  });
}
