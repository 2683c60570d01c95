import type { Response } from 'express';
import { type Html, html } from './html.ts';
import type { Lang } from './order.ts';
import { TEXTS } from './texts.ts';

/** No script runs here; pages are forms. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const STYLE = `
:root { --ink:#0f2b33; --soft:#5d757c; --line:#dfe9eb; --brand:#00a6a6; --brand-deep:#008a8f; --paper:#fff; --bad:#c2293f; --good:#0b8457; }
* { box-sizing: border-box; }
body { margin:0; min-height:100vh; font:16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif; color:var(--ink);
  background:radial-gradient(1200px 600px at 10% -10%,#c9f3ee 0,transparent 60%),#eef5f6; }
main { max-width:1080px; margin:0 auto; padding:24px 16px 64px; }
header { display:flex; justify-content:space-between; align-items:center; gap:12px; flex-wrap:wrap; margin-bottom:20px; }
a { color:var(--brand-deep); }
.mark { font-weight:800; font-size:22px; letter-spacing:-.02em; color:var(--brand-deep); text-decoration:none; }
.badge { background:#fff3cd; color:#7a5b00; border-radius:999px; padding:4px 12px; font-size:13px; }
.two > * { min-width:0; } .two { display:grid; grid-template-columns:minmax(0,5fr) minmax(0,4fr); gap:20px; align-items:start; }
@media (max-width:820px) { .two { grid-template-columns:minmax(0,1fr); } }
section { background:var(--paper); border-radius:20px; padding:24px; box-shadow:0 12px 40px rgba(8,60,70,.08); }
h1 { font-size:40px; line-height:1.1; margin:4px 0 4px; letter-spacing:-.02em; font-variant-numeric:tabular-nums; }
h2 { font-size:18px; margin:0 0 4px; }
p { margin:0 0 12px; } .soft { color:var(--soft); font-size:14px; }
.cards { display:grid; gap:8px; border:0; margin:16px 0; padding:0; }
.cards label { display:flex; flex-wrap:wrap; gap:2px 12px; align-items:center; border:1.5px solid var(--line); border-radius:14px; padding:11px 14px; cursor:pointer; }
.cards label:has(:checked) { border-color:var(--brand); background:#f0fbfa; }
.cards b { font-variant-numeric:tabular-nums; letter-spacing:.04em; font-weight:600; white-space:nowrap; }
.other { display:none; } form:has([value=other]:checked) .other { display:grid; }
.cards span { color:var(--soft); font-size:14px; margin-left:auto; text-align:right; }
.row { display:grid; grid-template-columns:2fr 1fr; gap:12px; }
.field { display:block; margin:12px 0; font-size:14px; color:var(--soft); }
input[type=text] { width:100%; min-width:0; font:inherit; color:var(--ink); padding:12px 14px; border:1.5px solid var(--line); border-radius:12px; margin-top:4px; }
button,.button { font:inherit; font-weight:600; border:0; border-radius:14px; padding:14px 18px; cursor:pointer; text-decoration:none; display:inline-block; text-align:center; }
.main { background:var(--brand); color:#fff; width:100%; font-size:18px; } .main:hover { background:var(--brand-deep); }
.quiet { background:#e8f3f4; color:var(--brand-deep); }
:focus-visible { outline:3px solid #0f2b33; outline-offset:2px; }
.failures { display:grid; grid-template-columns:1fr 1fr; gap:8px; margin-top:12px; }
@media (max-width:480px) { .failures { grid-template-columns:1fr; } }
.failures button { text-align:left; background:#f6fafa; border:1.5px solid var(--line); color:var(--ink); padding:10px 12px; font-size:14px; line-height:1.3; }
.failures button:hover { border-color:var(--brand); } .failures small { display:block; color:var(--soft); font-weight:400; margin-top:2px; }
.alert { background:#fdecef; color:var(--bad); border-radius:12px; padding:12px 14px; }
.fine { background:#e7f7f0; color:var(--good); border-radius:12px; padding:12px 14px; }
table { width:100%; border-collapse:collapse; font-size:14px; } td,th { text-align:left; padding:10px 8px; border-bottom:1px solid var(--line); vertical-align:top; }
td,.talk { overflow-wrap:anywhere; } .talk { padding-left:20px; margin:12px 0 0; font-size:14px; } .talk li { margin-bottom:12px; }
.talk span { border-radius:999px; padding:1px 9px; margin-left:6px; font-size:12px; background:#e8f3f4; } .talk .different { background:var(--bad); color:#fff; } code { font-size:13px; } .actions { display:flex; gap:10px; flex-wrap:wrap; margin-top:16px; }
`;

export type PageOptions = {
  readonly lang: Lang;
  readonly title: string;
  /** Where the page goes by itself, and when. */
  readonly onward?: { readonly to: string; readonly afterSec: number } | null;
};

export function page({ lang, title, onward = null }: PageOptions, body: Html): string {
  const texts = TEXTS[lang];
  const whole = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${onward === null ? null : html`<meta http-equiv="refresh" content="${onward.afterSec};url=${onward.to}">`}
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body><main>
<header><a class="mark" href="/receipts?l=${lang}">${texts.standIn}</a><span class="badge">${texts.noMoney}</span></header>
${body}
</main></body>
</html>`;
  return whole.markup;
}

export function show(res: Response, whole: string, status = 200): void {
  res.status(status).setHeader('Content-Security-Policy', PAGE_POLICY).setHeader('Cache-Control', 'no-store').type('html').send(whole);
}
