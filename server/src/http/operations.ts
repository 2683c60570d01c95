import { Router } from 'express';
import type { Metrics } from '../observability/index.ts';

export type Readiness = Readonly<Record<string, () => Promise<void>>>;

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
/** What proxies add, each in its own way. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];
const CHECK_MS = 2000;

async function state(check: () => Promise<void>): Promise<'ok' | 'down'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'down'>((resolve) => {
    timer = setTimeout(() => resolve('down'), CHECK_MS);
  });
  const checked = check().then(
    (): 'ok' => 'ok',
    (): 'down' => 'down',
  );
  return Promise.race([checked, late]).finally(() => clearTimeout(timer));
}

/** `/healthz`, `/readyz` and `/metrics`; the last answers loopback callers only, and none that came through a proxy. */
export function operationsRouter(metrics: Metrics, readiness: Readiness, isStopping: () => boolean): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    const entries = await Promise.all(Object.entries(readiness).map(async ([name, check]) => [name, await state(check)] as const));
    const ready = !isStopping() && entries.every(([, result]) => result === 'ok');
    res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable', checks: Object.fromEntries(entries) });
  });
  router.get('/metrics', async (req, res, next) => {
    if (!LOOPBACK.test(req.socket.remoteAddress ?? '') || FORWARDED.some((name) => req.headers[name] !== undefined)) {
      next();
      return;
    }
    res.type(metrics.contentType).send(await metrics.render());
  });
  return router;
}
