import { readFile } from 'node:fs/promises';
import type { Tier } from '@app/contracts';
import { TUS_PATH } from '@app/contracts';
import type { PlayableId, TitleId } from '@app/kernel';
import { expect } from '@playwright/test';
import { openApi } from './api.ts';

const ENCODING_MS = 100_000;

export type Film = { readonly id: TitleId; readonly name: string; readonly playableId: PlayableId };

/** Two films of the demo creator from one file, every quality ready; the studio is tested elsewhere. */
export async function publishFilms(baseUrl: string, file: string, [first, second]: readonly [Tier, Tier]): Promise<[Film, Film]> {
  const studio = openApi(baseUrl);
  const { tokens } = await studio.signIn('creator');

  async function send(tier: Tier): Promise<Film> {
    const { id, name } = await studio.createDraft();
    await studio.api.studio.updateStudioTitle({ params: { id }, body: { tier } });
    await sendFile(baseUrl, tokens.accessToken, id, file);
    const { playableId } = await studio.api.studio.getStudioTitle({ params: { id } });
    if (playableId === null) throw new Error('a film has nothing to play');
    return { id, name, playableId };
  }

  async function publish(film: Film): Promise<Film> {
    const params = { id: film.id };
    const statuses = async () => (await studio.api.studio.getProcessing({ params })).sources.map(({ status }) => status);
    await expect.poll(statuses, { timeout: ENCODING_MS }).toEqual(['ready']);
    await studio.api.studio.publishTitle({ params });
    return film;
  }

  const sent = [await send(first), await send(second)] as const;
  return [await publish(sent[0]), await publish(sent[1])];
}

/** One tus request: the file is small. */
async function sendFile(baseUrl: string, token: string, titleId: TitleId, file: string): Promise<void> {
  const bytes = await readFile(file);
  const metadata = Object.entries({ titleId, filename: 'film.mp4', kind: 'video' })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const headers = { Authorization: `Bearer ${token}`, 'Tus-Resumable': '1.0.0' };
  const created = await fetch(new URL(TUS_PATH, baseUrl), {
    method: 'POST',
    headers: { ...headers, 'Upload-Length': String(bytes.length), 'Upload-Metadata': metadata },
  });
  const sent = await fetch(new URL(created.headers.get('location') ?? '', baseUrl), {
    method: 'PATCH',
    headers: { ...headers, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    body: bytes,
  });
  if (!sent.ok) throw new Error(`upload: ${created.status}, ${sent.status} ${await sent.text()}`);
}
