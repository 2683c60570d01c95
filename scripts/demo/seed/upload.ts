import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { TUS_PATH, type UploadMetadata } from '@app/contracts';
import type { Studio } from './studio.ts';

const CHUNK_BYTES = 8 * 1024 ** 2;
const ATTEMPTS = 6;
const VERSION = { 'tus-resumable': '1.0.0' };

const encode = (metadata: UploadMetadata): string =>
  Object.entries(metadata)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${Buffer.from(String(value)).toString('base64')}`)
    .join(',');

async function call(studio: Studio, url: string, init: RequestInit & { readonly method: string }): Promise<Response> {
  const headers = { ...VERSION, authorization: `Bearer ${await studio.token()}`, ...init.headers };
  const response = await fetch(new URL(url, studio.url), { ...init, headers, signal: studio.signal });
  if (!response.ok) throw new Error(`${init.method} ${url}: ${response.status} ${(await response.text()).slice(0, 400)}`);
  return response;
}

async function offsetOf(studio: Studio, location: string): Promise<number> {
  const response = await call(studio, location, { method: 'HEAD' });
  return Number(response.headers.get('upload-offset'));
}

/** Sends a file by tus 1.0 in chunks; after a broken connection it goes on from what has arrived. */
export async function uploadFile(studio: Studio, path: string, metadata: UploadMetadata): Promise<void> {
  const { size } = await stat(path);
  const created = await call(studio, TUS_PATH, {
    method: 'POST',
    headers: { 'upload-length': String(size), 'upload-metadata': encode(metadata) },
  });
  const location = created.headers.get('location');
  if (location === null) throw new Error('the upload has no address');
  const file = await openAsBlob(path);
  let offset = 0;
  for (let failures = 0; offset < size; ) {
    try {
      const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
      const response = await call(studio, location, { method: 'PATCH', headers, body: file.slice(offset, offset + CHUNK_BYTES) });
      offset = Number(response.headers.get('upload-offset'));
    } catch (error) {
      if (++failures >= ATTEMPTS || studio.signal.aborted) throw error;
      await sleep(500 * 2 ** failures, undefined, { signal: studio.signal });
      offset = await offsetOf(studio, location).catch(() => offset);
    }
  }
}

/** Removes an upload that a killed run left unfinished: its film is made anew and need not have the same bytes. */
export async function cancelUpload(studio: Studio, id: string): Promise<void> {
  await call(studio, `${TUS_PATH}/${id}`, { method: 'DELETE' });
}
