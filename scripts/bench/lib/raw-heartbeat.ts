// The least that a heartbeat can be: node:http, a parsed body, one renewal in Redis, an answer. Started by heartbeat.bench.ts.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createCache } from '../../../server/src/cache/index.ts';
import { createLogger } from '../../../server/src/observability/index.ts';

const { leases } = createCache({ REDIS_URL: process.argv[2] ?? '' }, createLogger({ LOG_LEVEL: 'error', SAHNA_ROLE: 'api' }));
const lease = { group: 'raw', member: randomUUID(), limit: 1, ttlMs: 90_000, spareMs: 0 };
await leases.acquire({ ...lease, nowMs: Date.now() });

const server = createServer((req, res) => {
  let text = '';
  req.setEncoding('utf8');
  req.on('data', (chunk: string) => {
    text += chunk;
  });
  req.on('end', async () => {
    JSON.parse(text);
    const isHeld = await leases.renew(lease.group, lease.member, lease.ttlMs, Date.now());
    const body = JSON.stringify({ manifestVersion: 1, expiresAt: new Date().toISOString() });
    res.writeHead(isHeld ? 200 : 410, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});
process.once('disconnect', () => process.exit());
