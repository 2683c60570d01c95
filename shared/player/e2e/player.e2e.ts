import type { PlayerState } from '@app/player';
import { expect, type Page, test } from '@playwright/test';
import type { Harness } from './fixture/page.ts';
import { type PlayerServer, startPlayerServer } from './fixture/server.ts';

declare const harness: Harness;

let server: PlayerServer;
test.beforeAll(async () => {
  server = await startPlayerServer();
});
test.afterAll(() => server.close());
test.beforeEach(async ({ page }) => {
  Object.assign(server, { fault: 'none', listedHeight: 1080, manifestVersion: 1, heartbeatSec: 30, inlinesManifest: true });
  server.mediaLog.length = 0;
  server.heartbeats.length = 0;
  await page.goto(server.origin);
  await page.waitForFunction(() => 'harness' in globalThis);
});

const until = (page: Page, condition: string, timeoutMs?: number): Promise<PlayerState> =>
  page.evaluate(([text, limit]) => harness.until(text, limit), [condition, timeoutMs] as const);
const play = (page: Page, id = 'x'): Promise<number> => page.evaluate((playableId) => harness.joinOurs(playableId), id);

test('begins at the saved second with five requests, all sent at once', async ({ page }) => {
  await play(page, 'at-21');
  const state = await until(page, `state.phase === 'playing'`);
  expect(state.positionSec).toBeGreaterThanOrEqual(20.9);
  expect(state.positionSec).toBeLessThan(22.5);
  expect(server.mediaLog.slice(0, 4).sort()).toEqual([
    '/media/r1-00011.m4s',
    '/media/r1-init.mp4',
    '/media/r4-00011.m4s',
    '/media/r4-init.mp4',
  ]);
  expect(server.heartbeats[0]?.positionSec).toBeGreaterThanOrEqual(20.9);
});

test('climbs to the best picture and keeps the buffer bounded', async ({ page }) => {
  await play(page);
  await until(page, `state.playingHeight === 1080`, 15_000);
  const state = await until(page, 'state.positionSec > 2');
  expect(state.bufferedSec - state.positionSec).toBeLessThan(33);
});

test('holds a chosen picture height, and gives it back', async ({ page }) => {
  await play(page);
  await until(page, `state.phase === 'playing'`);
  await page.evaluate(() => harness.player.selectHeight(240));
  await until(page, 'state.playingHeight === 240 && video.videoHeight === 240', 8000);
  await page.evaluate(() => harness.player.selectHeight(null));
  await until(page, 'state.playingHeight > 240', 15_000);
});

test('switches sound within two seconds and keeps the place', async ({ page }) => {
  await play(page);
  await until(page, 'state.positionSec > 1');
  const before = await page.evaluate(() => harness.video.currentTime);
  await page.evaluate(() => harness.player.selectAudio('2'));
  await expect.poll(() => server.mediaLog.some((path) => path.startsWith('/media/r5-0')), { timeout: 2000 }).toBe(true);
  const after = await until(page, `state.phase === 'playing' && state.positionSec > ${before + 0.3}`, 2000 + 300);
  expect(after.positionSec - before).toBeLessThan(3);
});

test('shows cues of two tracks as text, and drops them when they are over', async ({ page }) => {
  await play(page);
  await page.evaluate(() => harness.player.selectSubtitles(['101', '102']));
  const state = await until(page, 'state.cues.length === 2');
  expect(state.cues[0]?.spans).toEqual([
    { text: 'Bu ', isItalic: false, isBold: false },
    { text: 'tigʻ', isItalic: true, isBold: false },
    { text: ' koʻp qon toʻkkan.', isItalic: false, isBold: false },
  ]);
  expect(state.cues[1]?.placement).toBe('top');
  expect(await page.evaluate(() => harness.video.textTracks.length)).toBe(0);
  await until(page, 'state.cues.length === 0 && state.positionSec < 4.3');
});

test('joins six presses into one seek of a minute’s worth', async ({ page }) => {
  await play(page, 'at-35');
  await until(page, `state.phase === 'playing'`);
  server.mediaLog.length = 0;
  for (let press = 0; press < 3; press += 1) {
    await page.evaluate(() => harness.player.seeking.step(-1));
    await page.waitForTimeout(300);
  }
  const state = await until(page, `state.seekTargetSec === null && state.phase === 'playing'`);
  expect(state.positionSec).toBeGreaterThan(4);
  expect(state.positionSec).toBeLessThan(8.5);
  expect(server.mediaLog.some((path) => /r\d-000(0[789]|1\d)\.m4s/.test(path) && path.includes('00012'))).toBe(false);
});

test('survives forty scattered seeks', async ({ page }) => {
  await play(page);
  await until(page, `state.phase === 'playing'`);
  for (let round = 0; round < 40; round += 1) {
    await page.evaluate((target) => harness.player.seeking.jump(target), (round * 7.3) % 39);
    if (round % 10 === 9) await until(page, `state.phase === 'playing'`, 5000);
  }
});

test('waits out a broken link and goes on by itself', async ({ page }) => {
  await play(page);
  await until(page, `state.phase === 'playing'`);
  server.fault = 'cut';
  await page.evaluate(() => harness.player.seeking.jump(34));
  await until(page, `state.phase === 'buffering' && state.isWaitingForNetwork`, 8000);
  server.fault = 'none';
  const state = await until(page, `state.phase === 'playing' && !state.isWaitingForNetwork`, 8000);
  expect(state.positionSec).toBeGreaterThanOrEqual(33.9);
});

test('takes up a first segment that broke half-way', async ({ page }) => {
  server.fault = 'cut-once';
  await play(page);
  const state = await until(page, 'state.positionSec > 3', 12_000);
  expect(state).toMatchObject({ phase: 'playing', failure: null });
  expect(server.mediaLog.filter((path) => path === '/media/r1-00001.m4s')).toHaveLength(2);
});

test('takes up renditions that were added, at the same second', async ({ page }) => {
  Object.assign(server, { listedHeight: 480, heartbeatSec: 1 });
  await play(page, 'at-10');
  const before = await until(page, `state.phase === 'playing' && state.levels.filter((level) => level.isPlayable).length === 2`);
  Object.assign(server, { listedHeight: 1080, manifestVersion: 2 });
  const after = await until(page, `state.levels.filter((level) => level.isPlayable).length === 4 && state.phase === 'playing'`);
  expect(after.positionSec).toBeGreaterThanOrEqual(before.positionSec);
  expect(after.positionSec).toBeLessThan(before.positionSec + 5);
});

test('asks for a new session when the address has expired', async ({ page }) => {
  await play(page);
  await until(page, `state.phase === 'playing'`);
  server.fault = 'deny';
  await page.evaluate(() => harness.player.seeking.jump(34));
  const state = await until(page, `state.phase === 'playing' && state.positionSec >= 33.9`);
  expect(state.failure).toBeNull();
});

test('recovers from a full source buffer within two seconds', async ({ page }) => {
  await play(page);
  await until(page, `state.phase === 'playing'`);
  await page.evaluate(() => {
    const append = SourceBuffer.prototype.appendBuffer;
    let isFull = true;
    SourceBuffer.prototype.appendBuffer = function appendBuffer(data) {
      if (!isFull) return append.call(this, data);
      isFull = false;
      throw new DOMException('full', 'QuotaExceededError');
    };
    harness.player.seeking.jump(30);
  });
  const state = await until(page, `state.phase === 'playing' && state.positionSec >= 30.1`, 3000);
  expect(state.failure).toBeNull();
});

test('plays to the end and again from the start', async ({ page }) => {
  await play(page, 'at-38');
  await until(page, `state.phase === 'ended'`);
  await page.evaluate(() => harness.player.toggle());
  await until(page, `state.phase === 'playing' && state.positionSec < 5`);
});

test('leaves nothing behind after ten visits', async ({ page }) => {
  test.setTimeout(60_000);
  for (let visit = 0; visit < 10; visit += 1) {
    await play(page);
    await page.evaluate(() => harness.player.close());
  }
  expect(await page.evaluate(() => [harness.video.src, harness.video.buffered.length, harness.player.getState().phase])).toEqual([
    '',
    0,
    'idle',
  ]);
  await expect.poll(() => server.ended).toBeGreaterThanOrEqual(10);
});
