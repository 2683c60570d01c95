import { connect } from 'node:net';

export type RedisUsage = { readonly cpuSec: number; readonly memoryBytes: number };

/** What Redis has used until now: CPU time of its own process, and the memory of its data (`used_memory`). */
export function redisUsage(url: string): Promise<RedisUsage> {
  const { hostname, port, password } = new URL(url);
  const commands = `${password === '' ? '' : `AUTH ${password}\r\n`}INFO cpu\r\nINFO memory\r\nQUIT\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(commands));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
    });
    socket.once('error', reject);
    socket.once('close', () => {
      const of = (name: string) => Number(new RegExp(`\\b${name}:([\\d.]+)`).exec(text)?.[1] ?? Number.NaN);
      resolve({ cpuSec: of('used_cpu_user') + of('used_cpu_sys'), memoryBytes: of('used_memory') });
    });
  });
}

/** Redis CPU between two looks, in microseconds per operation. */
export function cpuMicros(before: RedisUsage, after: RedisUsage, operations: number): number {
  return ((after.cpuSec - before.cpuSec) * 1e6) / operations;
}
