import type { PlaybackSession } from '@app/contracts';
import type { PlayableId, PlaybackSessionId, TitleId } from '@app/kernel';
import { createFakePlatform, type FakePlatform } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EngineEvent, EngineSource, PlaybackEngine } from '../engine.ts';
import type { PlaybackGateway } from '../gateway.ts';
import type { PlayerPreferences } from './controls.ts';
import { createPlayer } from './player.ts';

const FILM = 'film' as PlayableId;
const PREFERENCES: PlayerPreferences = {
  audioLanguages: ['uz'],
  subtitleLanguages: ['ru'],
  height: null,
  volume: 0.5,
  isMuted: false,
  rate: 1,
  playsNext: true,
};

const QUALITIES: PlaybackSession['qualities'] = [
  { height: 720, bitrate: 2_000_000, requiredPlan: null },
  { height: 1080, bitrate: 5_000_000, requiredPlan: 'premium' },
];

const sessionOf = (id: string, more: Partial<PlaybackSession> = {}): PlaybackSession => ({
  id: id as PlaybackSessionId,
  manifestUrl: '/media/m.mpd',
  manifestXml: '<MPD/>',
  manifestVersion: 1,
  heartbeatSec: 30,
  startPositionSec: 600,
  durationSec: 3600,
  maxHeight: 720,
  next: null,
  titleId: 'title' as TitleId,
  title: 'Film',
  season: null,
  number: null,
  storyboardUrl: null,
  expiresAt: '2030-01-01T00:00:00.000Z',
  qualities: QUALITIES,
  audio: [
    { id: '1', language: 'ru', label: null, kind: 'main' },
    { id: '2', language: 'uz', label: null, kind: 'dub' },
  ],
  subtitles: [{ id: '101', language: 'ru', label: null, kind: 'subtitles' }],
  ...more,
});

type FakeEngine = { readonly source: EngineSource; readonly log: string[]; emit(event: EngineEvent): void };

/** A player on a fake device, engine and server; `log` tells what reached the server, in order. */
function harness(
  more: Partial<PlaybackSession> = {},
  preferences: Partial<PlayerPreferences> = {},
  device: FakePlatform = createFakePlatform(),
) {
  const engines: FakeEngine[] = [];
  const log: string[] = [];
  const server = {
    startError: null as unknown,
    heartbeatError: null as unknown,
    manifestVersion: 1,
    planEndsMs: null as number | null,
    qualities: QUALITIES,
  };
  let sessions = 0;
  const gateway: PlaybackGateway = {
    start: async ({ playableId, replace }) => {
      log.push(`start ${playableId}${replace ? ` for ${replace}` : ''}`);
      if (server.startError) throw server.startError;
      sessions += 1;
      return sessionOf(`s${sessions}`, { qualities: server.qualities, ...more });
    },
    heartbeat: async (id, { state, positionSec }, { isLeaving }) => {
      log.push(`beat ${id} ${state} ${positionSec}${isLeaving ? ' leaving' : ''}`);
      if (server.heartbeatError) throw server.heartbeatError;
      const expiresAt = server.planEndsMs === null ? '2030-01-01T00:00:00.000Z' : new Date(server.planEndsMs).toISOString();
      return { manifestVersion: server.manifestVersion, expiresAt, planChanged: server.planEndsMs !== null };
    },
    end: async (id) => void log.push(`end ${id}`),
    absoluteUrl: (path) => `https://sahna.test${path}`,
    fetchText: async () => 'WEBVTT',
  };
  const player = createPlayer<string>({
    gateway,
    platform: device,
    clock: { now: () => Date.now() },
    preferences: () => ({ ...PREFERENCES, ...preferences }),
    onPreference: () => undefined,
    loadEngine: async () => (_view, listener) => {
      const calls: string[] = [];
      let positionSec = 0;
      const note = (call: string) => () => void calls.push(call);
      const engine: PlaybackEngine = {
        load: (source) => {
          positionSec = source.media.request.startPositionSec;
          engines.push({ source, log: calls, emit: listener });
        },
        play: note('play'),
        pause: note('pause'),
        nudge: note('nudge'),
        destroy: note('destroy'),
        seek: (target) => {
          positionSec = target;
          calls.push(`seek ${target}`);
        },
        positionSec: () => positionSec,
        selectAudio: (id) => void calls.push(`audio ${id}`),
        selectHeight: (height) => void calls.push(`height ${height}`),
        setVolume: () => undefined,
        setRate: () => undefined,
      };
      return engine;
    },
  });
  player.attach('view');
  const engine = (): FakeEngine => {
    const latest = engines.at(-1);
    if (!latest) throw new Error('no engine yet');
    return latest;
  };
  const at = (positionSec: number, bufferedSec = positionSec + 10): void => engine().emit({ type: 'progress', positionSec, bufferedSec });
  return {
    player,
    device,
    server,
    log,
    engines,
    engine,
    at,
    wait: (ms: number) => jest.advanceTimersByTimeAsync(ms),
    async play() {
      player.open({ playableId: FILM });
      await jest.advanceTimersByTimeAsync(1);
      engine().emit({ type: 'ready', heights: [720], textUrls: {} });
      engine().emit({ type: 'playing' });
      at(600);
      await jest.advanceTimersByTimeAsync(1);
    },
  };
}

const refusal = (code: string): Error => Object.assign(new Error(code), { code });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('opening', () => {
  it('begins at the saved second with the viewer’s languages', async () => {
    const { player, engine, play } = harness();
    await play();
    expect(engine().source.media.request).toMatchObject({
      startPositionSec: 600,
      audioId: '2',
      manifestUrl: 'https://sahna.test/media/m.mpd',
    });
    expect(player.getState()).toMatchObject({ phase: 'playing', positionSec: 600, audioId: '2', subtitleIds: ['101'], volume: 0.5 });
  });

  it('does not take the engine’s zero for a position, nor saves one before the first picture', async () => {
    const { player, log, at, wait } = harness();
    player.open({ playableId: FILM });
    await wait(1);
    at(0);
    expect(player.getState().positionSec).toBe(600);
    player.close();
    await wait(1);
    expect(log).toEqual(['start film', 'end s1']);
  });

  it('shows the server’s refusal, and takes over another device’s stream', async () => {
    const { player, server, log, wait } = harness();
    server.startError = refusal('playback.stream_limit');
    player.open({ playableId: FILM });
    await wait(1);
    expect(player.getState()).toMatchObject({ phase: 'failed', failure: { kind: 'refused', error: server.startError } });
    server.startError = null;
    player.open({ playableId: FILM, replace: 'other' as PlaybackSessionId });
    await wait(1);
    expect(log).toEqual(['start film', 'start film for other']);
    expect(player.getState().phase).toBe('loading');
  });

  it('frees the slot of a session that nobody waits for any more', async () => {
    const { player, log, wait, engines } = harness();
    player.open({ playableId: FILM });
    player.close();
    await wait(1);
    expect(log).toEqual(['start film', 'end s1']);
    expect(engines).toHaveLength(0);
  });

  it('waits for a gesture where the browser wants one', async () => {
    const { player, engine, wait } = harness();
    player.open({ playableId: FILM });
    await wait(1);
    engine().emit({ type: 'autoplay-blocked' });
    expect(player.getState()).toMatchObject({ phase: 'paused', needsGesture: true });
    player.toggle();
    expect(engine().log).toEqual(['play']);
  });
});

describe('seeking', () => {
  it('makes one jump of a minute out of six presses in two seconds', async () => {
    const { player, engine, play, wait } = harness();
    await play();
    for (let press = 0; press < 6; press += 1) {
      player.seeking.step(1);
      if (press < 5) await wait(400);
    }
    expect(player.getState().seekTargetSec).toBe(660);
    await wait(600);
    expect(engine().log.filter((call) => call.startsWith('seek'))).toEqual(['seek 660']);
    expect(player.getState()).toMatchObject({ seekTargetSec: null, positionSec: 660, phase: 'buffering' });
  });

  it('goes faster the longer a key is held, and stops at the ends', async () => {
    const { player, engine, play, wait } = harness();
    await play();
    const steps: number[] = [];
    for (let repeat = 0; repeat < 80; repeat += 1) {
      const before = player.getState().seekTargetSec ?? 600;
      player.seeking.hold(1);
      steps.push((player.getState().seekTargetSec ?? 0) - before);
      await wait(100);
    }
    expect(steps[0]).toBe(10);
    expect(Math.max(...steps)).toBe(80);
    player.seeking.release();
    expect(engine().log).toContain('seek 3600');
  });

  it('believes no position from before the seek', async () => {
    const { player, play, at } = harness();
    await play();
    player.seeking.jump(1800);
    at(601);
    expect(player.getState().positionSec).toBe(1800);
    at(1800.2);
    expect(player.getState().positionSec).toBe(1800.2);
  });
});

describe('the session', () => {
  it('is kept alive in its rhythm, and saved on pause and on hiding', async () => {
    const { player, device, log, play, at, wait } = harness();
    await play();
    at(630);
    await wait(30_000);
    player.pause();
    device.setLifecycle('suspended');
    expect(log).toEqual(['start film', 'beat s1 playing 600', 'beat s1 playing 630', 'beat s1 paused 630', 'beat s1 paused 630 leaving']);
  });

  it('ends after the last position has arrived', async () => {
    const { player, log, engine, play, at, wait } = harness();
    await play();
    at(700);
    player.close();
    await wait(1);
    expect(log.slice(-2)).toEqual(['beat s1 playing 700', 'end s1']);
    expect(engine().log).toContain('destroy');
    expect(player.getState().phase).toBe('idle');
  });

  it('that another device has taken stops playback, and Retry goes on at the same second', async () => {
    const { player, server, engine, play, at, wait } = harness();
    await play();
    at(700);
    server.heartbeatError = refusal('playback.session_ended');
    await wait(30_000);
    expect(player.getState()).toMatchObject({ phase: 'failed', failure: { kind: 'refused' }, positionSec: 700 });
    player.retry();
    await wait(1);
    expect(engine().source.media.request.startPositionSec).toBe(700);
  });

  it('goes on through heartbeats that do not arrive', async () => {
    const { player, server, play, wait } = harness();
    await play();
    server.heartbeatError = refusal('network.unreachable');
    await wait(95_000);
    expect(player.getState().phase).toBe('playing');
  });

  it('reloads at the same second when renditions were added', async () => {
    const { player, server, engines, engine, play, at, wait } = harness();
    await play();
    at(640);
    server.manifestVersion = 2;
    await wait(30_000);
    expect(engines).toHaveLength(2);
    expect(engine().source.media.request).toMatchObject({ startPositionSec: 640, manifestXml: null, audioId: '2' });
    expect(player.getState().session?.id).toBe('s1');
  });

  it('goes on after its plan is over, and shortly before the end that it was told becomes one of the new plan at the same second', async () => {
    const { player, log, server, engines, engine, play, at, wait } = harness();
    await play();
    server.planEndsMs = Date.now() + 300_000;
    at(640);
    await wait(200_000);
    // Said as long as it is so: how the film goes on is the plan's business, that it goes on is shown.
    expect(player.getState()).toMatchObject({ phase: 'playing', planEnd: { kind: 'announced', height: 720 } });
    expect(log).not.toContain('start film for s1');
    expect(engines).toHaveLength(1);
    at(840);
    server.planEndsMs = null;
    await wait(60_000);
    expect(log).not.toContain('start film for s1');
    expect(player.getState().planEnd).toBeNull();
    server.planEndsMs = Date.now() + 120_000;
    await wait(30_000);
    at(900);
    await wait(60_000);
    expect(log).toContain('start film for s1');
    expect(engine().source.media.request.startPositionSec).toBe(900);
    // The new plan gives the same picture: nothing to say.
    expect(player.getState().planEnd).toBeNull();
  });

  it('of an ended plan says what is left of the picture, or that the plan is why there is none', async () => {
    const { player, server, play, wait } = harness();
    await play();
    server.planEndsMs = Date.now() + 120_000;
    server.qualities = [{ height: 480, bitrate: 1_000_000, requiredPlan: null }];
    await wait(61_000);
    expect(player.getState()).toMatchObject({ planEnd: { kind: 'lowered', height: 480 } });

    const refused = harness();
    await refused.play();
    refused.server.planEndsMs = Date.now() + 120_000;
    refused.server.startError = refusal('playback.plan_required');
    await refused.wait(61_000);
    expect(refused.player.getState()).toMatchObject({ phase: 'failed', failure: { kind: 'refused', planEnded: true }, positionSec: 600 });
    expect(refused.log.at(-1)).toBe('end s1');
    refused.server.startError = null;
    refused.player.retry();
    await refused.wait(1);
    expect(refused.player.getState()).toMatchObject({ phase: 'loading', failure: null, planEnd: null });
  });

  it('is renewed once when its addresses no longer open', async () => {
    const { player, log, engine, play, at, wait } = harness();
    await play();
    at(640);
    engine().emit({ type: 'failed', reason: 'refused' });
    await wait(1);
    expect(log).toContain('start film for s1');
    expect(log).not.toContain('end s1');
    expect(engine().source.media.request.startPositionSec).toBe(640);
    engine().emit({ type: 'failed', reason: 'refused' });
    await wait(1);
    expect(player.getState().phase).toBe('failed');
  });
});

describe('recovery', () => {
  it('nudges a stalled decoder, rebuilds at the same second, then gives up with Retry', async () => {
    const { player, engines, engine, play, wait } = harness();
    await play();
    engine().emit({ type: 'waiting' });
    await wait(5000);
    expect(engine().log).toEqual(['nudge']);
    await wait(5000);
    expect(engines).toHaveLength(2);
    expect(engine().source.media.request.startPositionSec).toBe(600);
    await wait(15_000);
    expect(player.getState()).toMatchObject({ phase: 'failed', failure: { kind: 'stalled' }, positionSec: 600 });
  });

  it('rebuilds at once where nudging does harm', async () => {
    const { engines, engine, play, wait } = harness({}, {}, createFakePlatform({ nudgesStalls: false }));
    await play();
    engine().emit({ type: 'waiting' });
    await wait(5000);
    expect(engines).toHaveLength(2);
    expect(engines[0]?.log).toEqual(['destroy']);
  });

  it('leaves a slow link alone while bytes arrive', async () => {
    const { engines, engine, play, at, wait } = harness();
    await play();
    at(610, 610);
    engine().emit({ type: 'waiting' });
    for (let second = 0; second < 30; second += 1) {
      engine().emit({ type: 'transfer' });
      await wait(1000);
    }
    expect(engines).toHaveLength(1);
    expect(engine().log).toEqual([]);
  });

  it('waits three minutes for the network and goes on by itself', async () => {
    const { player, device, engine, play, wait } = harness();
    await play();
    device.setOnline(false);
    engine().emit({ type: 'waiting' });
    await wait(170_000);
    expect(player.getState()).toMatchObject({ phase: 'buffering', isWaitingForNetwork: true });
    engine().emit({ type: 'link', isReachable: true });
    engine().emit({ type: 'playing' });
    expect(player.getState()).toMatchObject({ phase: 'playing', isWaitingForNetwork: false });
    engine().emit({ type: 'link', isReachable: false });
    engine().emit({ type: 'waiting' });
    await wait(181_000);
    expect(player.getState()).toMatchObject({ phase: 'failed', failure: { kind: 'network' } });
  });

  it('lets a paused film outlast any outage', async () => {
    const { player, device, play, wait } = harness();
    await play();
    player.pause();
    device.setOnline(false);
    await wait(600_000);
    expect(player.getState().phase).toBe('paused');
  });

  it('rebuilds a broken decoder twice, no more', async () => {
    const { player, engine, play } = harness();
    await play();
    for (let failure = 0; failure < 2; failure += 1) engine().emit({ type: 'failed', reason: 'decode' });
    expect(player.getState().phase).toBe('buffering');
    engine().emit({ type: 'failed', reason: 'decode' });
    expect(player.getState()).toMatchObject({ phase: 'failed', failure: { kind: 'decode' } });
  });

  it('asks for a smaller buffer after the device refused one', async () => {
    const { engine, engines, play } = harness();
    await play();
    engine().emit({ type: 'buffer-full' });
    expect(engines).toHaveLength(1);
    engine().emit({ type: 'waiting' });
    expect(engine().source.bufferShare).toBe(0.5);
  });
});

describe('the end', () => {
  const next = { playableId: 'next' as PlayableId, season: 1, number: 2, title: 'Next' };

  it('counts down to the next episode and takes the session along', async () => {
    const { player, log, engine, play, wait } = harness({ next });
    await play();
    engine().emit({ type: 'ended' });
    expect(player.getState()).toMatchObject({ phase: 'ended', nextInSec: 8, positionSec: 3600 });
    await wait(8001);
    expect(log).toContain('start next for s1');
    expect(log).not.toContain('end s1');
  });

  it('stays when the viewer says so, or wants no next one', async () => {
    const cancelled = harness({ next });
    await cancelled.play();
    cancelled.engine().emit({ type: 'ended' });
    cancelled.player.cancelNext();
    await cancelled.wait(20_000);
    expect(cancelled.log.filter((line) => line.startsWith('start'))).toEqual(['start film']);
    const unwanted = harness({ next }, { playsNext: false });
    await unwanted.play();
    unwanted.engine().emit({ type: 'ended' });
    expect(unwanted.player.getState().nextInSec).toBeNull();
  });
});

describe('choices', () => {
  it('ignore a level that the plan locks and hold one that it opens', async () => {
    const { player, engine, play } = harness();
    await play();
    expect(player.getState().levels).toMatchObject([
      { height: 1080, requiredPlan: 'premium', isPlayable: false },
      { height: 720, isPlayable: true },
    ]);
    player.selectHeight(1080);
    player.selectHeight(720);
    player.selectAudio('1');
    expect(engine().log).toEqual(['height 720', 'audio 1']);
  });

  it('keep the screen on while the film runs, and pause it behind other apps on a TV', async () => {
    const { player, device, play } = harness({}, {}, createFakePlatform({ input: 'remote' }));
    await play();
    expect(device.heldWakeLocks()).toBe(1);
    device.setLifecycle('hidden');
    expect(player.getState().phase).toBe('paused');
    expect(device.heldWakeLocks()).toBe(0);
  });
});
