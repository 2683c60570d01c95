import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@app/contracts';
import express, { Router } from 'express';

const YEAR_MS = 365 * 24 * 3600 * 1000;

/** Foreign origins that a client may talk to (the card form) and send forms to (the payment page). */
export type PageOrigins = { readonly connect: readonly string[]; readonly form: readonly string[] };

/** Content-Security-Policy of a client page; inline scripts of the build are allowed by their hashes, nothing else is. */
export function pagePolicy(html: string, { connect, form }: PageOrigins = { connect: [], form: [] }): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, code = '']) => code)
    .filter((code) => code !== '');
  const hashes = inline.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    ["connect-src 'self'", ...connect].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", ...form].join(' '),
    "frame-ancestors 'none'",
  ].join('; ');
}

function client(folder: string, origins: PageOrigins): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { maxAge: YEAR_MS, immutable: true, index: false, fallthrough: false, redirect: false }),
  );
  router.use(express.static(folder, { index: false, redirect: false, maxAge: 0 }));
  router.get('/{*path}', (_req, res) => {
    const page = join(folder, 'index.html');
    // Between two builds there is no page for a moment.
    if (!existsSync(page)) throw new AppError('service.unavailable', { retryAfterSec: 5 });
    const html = readFileSync(page, 'utf8');
    res.setHeader('Content-Security-Policy', pagePolicy(html, origins));
    res.setHeader('Cache-Control', 'no-cache');
    res.type('html').send(html);
  });
  return router;
}

/** The built clients as web pages: TV at `/tv/`, desktop at `/` with its routes falling back to the page. */
export function clientsRouter(root: string, origins: PageOrigins): Router {
  const router = Router();
  router.get('/tv', (req, res, next) => {
    if (req.path === '/tv' && !req.originalUrl.startsWith('/tv/')) res.redirect(308, '/tv/');
    else next();
  });
  router.use('/tv', client(join(root, 'tv/dist'), origins));
  router.use(client(join(root, 'desktop/dist/renderer'), origins));
  return router;
}
