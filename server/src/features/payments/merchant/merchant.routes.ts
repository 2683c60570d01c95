import type { Readable } from 'node:stream';
import { PAYME_PATH } from '@app/contracts';
import { type RawRoute, rawRoute } from '../../../http/index.ts';
import type { Rpc } from './merchant.rpc.ts';

/** Calls are a few hundred bytes; the statement's answer is long, not its question. */
const BODY_BYTES = 256 * 1024;

/** The whole body as text, of whatever type it says it is; null when it is longer than any call. */
async function readBody(stream: Readable): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Read to its end all the same: who is cut off while sending hears no answer.
    if (length <= BODY_BYTES) chunks.push(chunk);
  }
  return length > BODY_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

/** Takes every HTTP method and always answers 200: anything else is no answer to Payme. */
export function merchantRoutes(rpc: Rpc): RawRoute[] {
  const methods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'] as const;
  return [
    rawRoute({ path: PAYME_PATH, methods, auth: 'public', limit: null }, async (req, res, { ip }) => {
      const { method, headers } = req;
      const answer = await rpc({ httpMethod: method, authorization: headers.authorization, address: ip, readBody: () => readBody(req) });
      res.status(200).setHeader('Cache-Control', 'no-store').json(answer);
    }),
  ];
}
