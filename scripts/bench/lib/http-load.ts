import { connect } from 'node:net';

export type Load = { readonly url: URL; readonly headers: Readonly<Record<string, string>>; readonly body: () => string };

/** One POST as it goes over the wire. */
function requestText({ url, headers, body }: Load): string {
  const text = body();
  const lines = Object.entries({ host: url.host, ...headers, 'content-length': String(Buffer.byteLength(text)) });
  return `POST ${url.pathname} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text}`;
}

/** A connection that sends its next request when the last one was answered 200, until `isOver`. Resolves with how many were. */
function oneClient(load: Load, isOver: () => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(load.url.port), load.url.hostname, () => socket.write(requestText(load)));
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    let text = '';
    let answered = 0;
    socket.on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
      if (!text.startsWith('HTTP/1.1 200 ') || Number.isNaN(length)) {
        socket.destroy(new Error(`an answer began "${text.slice(0, end)}"`));
        return;
      }
      if (text.length < end + 4 + length) return;
      text = '';
      answered += 1;
      if (isOver()) socket.end();
      else socket.write(requestText(load));
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(answered));
  });
}

/**
 * Requests answered 200 in a second, over connections that are kept. Less than an HTTP client does, so that what is measured is
 * the server.
 */
export async function requestsPerSecond(load: Load, { clients, ms }: { readonly clients: number; readonly ms: number }): Promise<number> {
  const started = performance.now();
  const isOver = () => performance.now() - started >= ms;
  const answered = await Promise.all(Array.from({ length: clients }, () => oneClient(load, isOver)));
  return answered.reduce((sum, count) => sum + count, 0) / ((performance.now() - started) / 1000);
}
