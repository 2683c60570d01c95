import { TUS_PATH } from '@app/contracts';

type TusAnswer = { readonly status: number; readonly headers: Headers; readonly body: Record<string, unknown> };

const encode = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

/** Speaks tus 1.0 by hand, so that tests can break it on purpose. */
export function createTusClient(base: string, token: string) {
  async function send(method: string, path: string, headers: Readonly<Record<string, string>>, body?: Uint8Array): Promise<TusAnswer> {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0', ...headers },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : {} };
  }
  const client = {
    send,
    create: (fields: Readonly<Record<string, string>>, length: number) =>
      send('POST', TUS_PATH, { 'upload-length': String(length), 'upload-metadata': encode(fields) }),
    patch: (location: string, offset: number, bytes: Uint8Array) =>
      send('PATCH', location, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, bytes),
    /** Uploads a whole file in parts; returns its id and the answer to the last part. */
    upload: async (fields: Readonly<Record<string, string>>, bytes: Uint8Array, partBytes = 1024 * 1024) => {
      const created = await client.create(fields, bytes.length);
      const location = created.headers.get('location') ?? '';
      let last = created;
      for (let offset = 0; offset < bytes.length && last.status < 300; offset += partBytes)
        last = await client.patch(location, offset, bytes.subarray(offset, offset + partBytes));
      return { id: location.split('/').at(-1) ?? '', location, last };
    },
  };
  return client;
}
