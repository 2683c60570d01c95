import express, { type Express, type RequestHandler } from 'express';
import type { SubscribeAnswer } from '../subscribe-api.ts';
import { type CheckoutDeps, checkoutRouter } from './checkout.ts';
import { type ControlDeps, controlRouter } from './control.ts';
import { receiptsRouter } from './receipts.ts';

export type AppDeps = CheckoutDeps &
  ControlDeps & {
    readonly subscribe: (body: unknown, auth: string | undefined) => Promise<SubscribeAnswer>;
  };

/** Card forms on other origins call the Subscribe API from the browser. */
const cors: RequestHandler = (req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Allow-Headers', 'X-Auth, Content-Type');
  res.setHeader('Access-Control-Allow-Methods', 'POST');
  if (req.method === 'OPTIONS') res.status(204).end();
  else next();
};

/** The Subscribe API, the switches, and the pages that people click. */
export function createStandInApp(deps: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use('/api', cors);
  app.post('/api', express.json({ type: () => true, limit: '64kb' }), async (req, res) => {
    const answer = await deps.subscribe(req.body, req.get('x-auth'));
    if (answer === 'cut') req.socket.destroy();
    else res.json(answer.body);
  });
  app.use('/control', controlRouter(deps));
  app.get('/healthz', (_req, res) => void res.json({ status: 'ok' }));
  app.use(express.urlencoded({ extended: false, limit: '64kb' }));
  app.use(receiptsRouter(deps));
  app.use(checkoutRouter(deps));
  return app;
}
