import { createClient, type Transport } from '@app/api-client';
import { endpoints } from '@app/contracts';
import type { PlaybackSessionId, TitleId } from '@app/kernel';
import { createFakePlatform, createMemoryStore, type FakePlatform, type KeyValueStore } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createOffline, type Offline } from './offline.ts';

const TITLES = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'].map((id) => id as TitleId);
const [first = '' as TitleId, second = '' as TitleId] = TITLES;
const HEARTBEAT = {
  params: { id: '018f0000-0000-7000-8000-0000000000aa' as PlaybackSessionId },
  body: { positionSec: 61, state: 'paused' as const },
};

/** A server that remembers what it was sent; unplugged with the device. */
function createServer(device: FakePlatform) {
  const sent: string[] = [];
  let status = 200;
  const transport: Transport = async (url, { method, headers, body }) => {
    if (!device.network.isOnline()) throw new TypeError('fetch failed');
    const path = url.split('?')[0] ?? '';
    sent.push(
      [method, path.at(-1), JSON.parse(body ?? '{}').status ?? JSON.parse(body ?? '{}').positionSec, headers['idempotency-key']?.at(-1)]
        .filter(Boolean)
        .join(' '),
    );
    return { status, headers: { get: () => null }, text: async () => '{}' };
  };
  const tokens = { read: async () => null, write: async () => undefined, clear: async () => undefined };
  return {
    sent,
    answerWith: (next: number) => {
      status = next;
    },
    api: createClient({ endpoints, transport, tokens, runtime: device.runtime, locale: () => 'ru' }),
  };
}

let device: FakePlatform;
let store: KeyValueStore;
let server: ReturnType<typeof createServer>;
const started: Offline[] = [];

/** The app after a start; the store outlives it as the disk does. */
async function startApp({ accountId = 'me', version = '1' } = {}): Promise<Offline> {
  const offline = createOffline({
    api: server.api,
    store,
    network: device.network,
    runtime: device.runtime,
    clock: { now: () => Date.now() },
    version,
  });
  offline.queryClient.mount();
  started.push(offline);
  await offline.start(accountId);
  return offline;
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
};

beforeEach(() => {
  device = createFakePlatform();
  store = createMemoryStore();
  server = createServer(device);
});
afterEach(() => {
  for (const offline of started.splice(0)) {
    offline.queryClient.clear();
    offline.queryClient.unmount();
  }
});

describe('decisions made offline', () => {
  it('are replayed in order, each under its own id, after the app was killed', async () => {
    device.setOnline(false);
    const before = await startApp();
    before.decide({ titleId: first, status: 'planned' });
    before.decide({ titleId: second, status: 'planned' });
    before.decide({ titleId: first, status: null });
    await settle();
    before.queryClient.unmount();

    await startApp({ version: '2' });
    expect(server.sent).toEqual([]);
    device.setOnline(true);
    await settle();
    expect(server.sent).toEqual(['PUT 1 planned 1', 'PUT 2 planned 2', 'DELETE 1 3']);
    await settle();
    expect(await store.get('outbox')).toMatchObject({ mutations: [] });
  });

  it('that the server refuses are dropped, and do not hold up the rest', async () => {
    const offline = await startApp();
    server.answerWith(409);
    offline.decide({ titleId: first, status: 'planned' });
    await settle();
    server.answerWith(200);
    offline.decide({ titleId: second, status: 'planned' });
    await settle();
    expect(server.sent.map((line) => line.slice(0, 5))).toEqual(['PUT 1', 'PUT 2']);
  });

  it('of another account are never sent', async () => {
    device.setOnline(false);
    const mine = await startApp();
    mine.decide({ titleId: first, status: 'planned' });
    await settle();
    mine.queryClient.unmount();
    device.setOnline(true);
    await startApp({ accountId: 'somebody-else' });
    await settle();
    expect(server.sent).toEqual([]);
  });
});

describe('positions', () => {
  it('that could not be sent are queued, the latest of a session only', async () => {
    const offline = await startApp();
    device.setOnline(false);
    await expect(offline.heartbeat(HEARTBEAT)).rejects.toMatchObject({ code: 'network.unreachable' });
    await expect(offline.heartbeat({ ...HEARTBEAT, body: { ...HEARTBEAT.body, positionSec: 95 } })).rejects.toThrow();
    await settle();
    device.setOnline(true);
    await settle();
    expect(server.sent).toEqual(['POST t 95 2']);
  });
});

describe('what is kept on the device', () => {
  const HOME = ['catalog', 'home', 'ru'];

  it('is shown again after a restart, but not to another account or version', async () => {
    const before = await startApp();
    before.queryClient.setQueryData(HOME, { rails: [] });
    before.queryClient.setQueryData(['search', 'private'], { items: [] });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    before.queryClient.unmount();

    const again = await startApp();
    expect(again.queryClient.getQueryData(HOME)).toEqual({ rails: [] });
    expect(again.queryClient.getQueryData(['search', 'private'])).toBeUndefined();
    expect((await startApp({ accountId: 'other' })).queryClient.getQueryData(HOME)).toBeUndefined();
    expect((await startApp({ version: '2' })).queryClient.getQueryData(HOME)).toBeUndefined();
  });

  it('is gone after sign-out, late writes included', async () => {
    device.setOnline(false);
    const offline = await startApp();
    offline.queryClient.setQueryData(HOME, { rails: [] });
    offline.decide({ titleId: first, status: 'planned' });
    await settle();
    await offline.wipe();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await store.keys()).toEqual([]);
    expect(offline.queryClient.getQueryCache().getAll()).toEqual([]);
  });
});
