import { connect } from 'node:net';

export type Answer = { readonly status: number; readonly text: string };
export type OneCaller = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: object) => Promise<Answer>;
  readonly close: () => void;
};

/** Null while bytes are missing. */
function parseAnswer(bytes: Buffer): Answer | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return bytes.length < end + 4 + length ? null : { status: Number(head.slice(9, 12)), text: bytes.toString('utf8', end + 4) };
}

/**
 * One caller on one kept connection. Less than an HTTP client does, so that the time of an answer is the server's; it reads answers
 * with a `Content-Length`, or without a body. @throws when the connection breaks.
 */
export async function openCaller(origin: string): Promise<OneCaller> {
  const { hostname, port, host } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));

  const send = (request: string) =>
    new Promise<Answer>((resolve, reject) => {
      let bytes = Buffer.alloc(0);
      const read = (chunk: Buffer) => {
        bytes = Buffer.concat([bytes, chunk]);
        const answer = parseAnswer(bytes);
        if (answer === null) return;
        socket.off('data', read).off('error', reject);
        resolve(answer);
      };
      socket.on('data', read).once('error', reject);
      socket.write(request);
    });

  return {
    get: (path) => send(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`),
    post: (path, body) => {
      const text = JSON.stringify(body);
      const length = Buffer.byteLength(text);
      return send(`POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${text}`);
    },
    close: () => socket.destroy(),
  };
}
