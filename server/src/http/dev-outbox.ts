import { Router } from 'express';

export type OutboxItem = {
  readonly to: string;
  readonly channel: string;
  readonly subject: string;
  readonly text: string;
  readonly code: string | null;
  readonly at: string;
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;background:#00031c;color:#cccdd2;max-width:900px;margin:40px auto;padding:0 24px}
h1{color:#fff}article{border:1px solid #292c41;border-radius:12px;padding:16px 20px;margin:16px 0}h2{color:#fff;font-size:18px;margin:0}
pre{white-space:pre-wrap;font:inherit;margin:12px 0 0}.code{color:#a79bff;font:600 28px/1.4 ui-monospace,monospace;letter-spacing:4px}`;

function page(items: readonly OutboxItem[]): string {
  const articles = items.map(
    ({ to, channel, subject, text, code, at }) =>
      `<article><h2>${escapeHtml(subject)}</h2><div>${channel} · ${escapeHtml(to)} · <time>${at}</time></div>
${code === null ? '' : `<div class="code">${escapeHtml(code)}</div>`}<pre>${escapeHtml(text)}</pre></article>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Outbox</title><style>${STYLE}</style><h1>Outbox</h1>
<p>Mails and SMS that would have been sent. Development only.</p>${articles.join('') || '<p>Nothing yet.</p>'}</html>`;
}

/** `GET /dev/outbox`, under the API's base path as well: JSON, or a page for people. Never mounted in production. */
export function devOutboxRouter(list: () => Promise<readonly OutboxItem[]>): Router {
  const router = Router();
  router.get(['/dev/outbox', '/api/v1/dev/outbox'], async (req, res) => {
    const items = await list();
    res.setHeader('Cache-Control', 'no-store');
    if (req.accepts(['json', 'html']) !== 'html') {
      res.json({ items });
      return;
    }
    res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    res.type('html').send(page(items));
  });
  return router;
}
