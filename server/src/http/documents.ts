import { ERRORS, endpoints, openApiDocument } from '@app/contracts';
import { Router } from 'express';

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;background:#00031c;color:#cccdd2;max-width:1100px;margin:40px auto;padding:0 24px}
h1,h2{color:#fff}a{color:#a79bff}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid #292c41;vertical-align:top}
code{color:#fff}.m{color:#a79bff;font-weight:600;text-transform:none}`;

/** A page for people over the same rows that make openapi.json: every endpoint with who may call it and what it refuses. */
function readablePage(): string {
  const sections = Object.entries(endpoints).map(([feature, rows]) => {
    const lines = Object.values(rows).map(
      ({ method, path, summary, auth, errors }) =>
        `<tr><td><span class="m">${method}</span> <code>${escapeHtml(path)}</code></td><td>${escapeHtml(summary)}</td><td>${auth}</td><td>${errors.map((code: string) => `<code>${code}</code>`).join('<br>')}</td></tr>`,
    );
    return `<h2>${feature}</h2><table><tr><th>Call</th><th>What</th><th>Who</th><th>May refuse with</th></tr>${lines.join('')}</table>`;
  });
  const codes = Object.entries(ERRORS).map(
    ([code, { status, title }]) => `<tr><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(title)}</td></tr>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sahna API</title><style>${STYLE}</style><h1>Sahna API</h1>
<p>The full reference is <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). Errors are RFC 9457 problem documents.</p>${sections.join('')}
<h2>Error codes</h2><table><tr><th>Code</th><th>Status</th><th>Meaning</th></tr>${codes.join('')}</table></html>`;
}

/** `GET /api/v1/openapi.json` and `GET /api/docs`, made once. */
export function documentsRouter(): Router {
  const openapi = JSON.stringify(openApiDocument());
  const page = readablePage();
  const router = Router();
  router.get('/api/v1/openapi.json', (_req, res) => {
    res.setHeader('Cache-Control', 'public, max-age=60');
    res.type('application/json').send(openapi);
  });
  router.get('/api/docs', (_req, res) => {
    res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    res.type('html').send(page);
  });
  return router;
}
