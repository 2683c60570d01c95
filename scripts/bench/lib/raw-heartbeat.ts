// The least that a heartbeat can be: node:http, a parsed body, one command to Redis, an answer. Started by heartbeat.bench.ts.
import { createServer } from 'node:http';
import { Redis } from 'ioredis';

const redis = new Redis(process.argv[2] ?? '');
const TTL_MS = 90_000;
await redis.zadd('raw', Date.now() + TTL_MS, 'one');

const server = createServer((req, res) => {
  let text = '';
  req.setEncoding('utf8');
  req.on('data', (chunk: string) => {
    text += chunk;
  });
  req.on('end', async () => {
    JSON.parse(text);
    await redis.zadd('raw', 'XX', 'CH', Date.now() + TTL_MS, 'one');
    const body = JSON.stringify({ manifestVersion: 1, expiresAt: new Date().toISOString() });
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});
process.once('disconnect', () => process.exit());
