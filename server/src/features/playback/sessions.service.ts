import { type Actor, AppError, type Heartbeat, type HeartbeatBody, type PlaybackSession } from '@app/contracts';
import type { Clock, Locale, PlayableId, PlaybackSessionId } from '@app/kernel';
import { type Db, newId } from '../../db/index.ts';
import type { Accounts } from '../accounts/index.ts';
import type { CatalogApi } from '../catalog/index.ts';
import { type OrdersApi, sessionEndMs } from '../orders/index.ts';
import type { Subscriptions } from '../subscriptions/index.ts';
import { createAccess } from './access.ts';
import { allowedRenditions, capsOf, OWNED_CAPS, qualitiesOf } from './caps.rules.ts';
import type { Liveness } from './liveness.ts';
import type { MediaTokens } from './media-token.ts';
import type { OrderStarts } from './order-starts.ts';
import type { Packages } from './packages.ts';
import { PLAN_LOOK_MS, planEndMs, sessionOverMs } from './plan-end.rules.ts';
import { type PlaybackCache, SESSION_LIFE_MS, type SessionRecord } from './playback.cache.ts';
import { presentSession } from './playback.presenter.ts';
import { findPosition } from './progress.repository.ts';
import { countsAsView, latestOf, playedMs, reportedAtMs, startPositionSec, supersedes } from './progress.rules.ts';
import type { ProgressWriter } from './progress-writer.ts';
import type { Streams } from './streams.ts';

export type SessionsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly accounts: Pick<Accounts, 'getDevice'>;
  readonly subscriptions: Pick<Subscriptions, 'entitlementsOf' | 'planFor' | 'listPlans'>;
  readonly catalog: Pick<CatalogApi, 'findPlayableInContext'>;
  readonly orders: Pick<OrdersApi, 'findRight' | 'findOpenOffers'>;
  readonly orderStarts: OrderStarts;
  readonly cache: PlaybackCache;
  readonly streams: Streams;
  readonly liveness: Liveness;
  readonly packages: Packages;
  readonly tokens: MediaTokens;
  readonly writer: ProgressWriter;
};

export type StartRequest = {
  readonly actor: Actor;
  readonly country: string;
  readonly locale: Locale;
  readonly playableId: PlayableId;
  readonly replace?: PlaybackSessionId | undefined;
};

const NOT_READY_RETRY_SEC = 3;

/** A session as this process knows it besides its record. */
type Running = {
  record: SessionRecord;
  planSeenMs: number;
  keptSec: number;
  /** Where and when the last beat was. */
  lastSec: number;
  lastBeatMs: number;
  playedMs: number;
  viewed: boolean;
  startNoted: boolean;
};

export function createSessions(deps: SessionsDeps) {
  const { db, clock, accounts, subscriptions, catalog, orderStarts, cache, streams, liveness, packages, tokens, writer } = deps;
  const access = createAccess(deps);
  const running = new Map<PlaybackSessionId, Running>();

  async function plansByLimits(locale: Locale) {
    const plans = await subscriptions.listPlans(locale);
    return plans.map(({ code, rank, price, entitlements }) => ({ code, rank, amount: price.amount, limits: entitlements }));
  }

  /** Sessions begin in order and mostly live equally long, so those that ran out without a word stand first. */
  function forgetExpired(nowMs: number): void {
    for (const [id, { record }] of running) {
      if (record.expiresMs > nowMs) return;
      running.delete(id);
    }
  }

  function track(record: SessionRecord): Running {
    forgetExpired(clock.now());
    const nowMs = clock.now();
    const session = {
      record,
      planSeenMs: nowMs,
      keptSec: record.startPositionSec,
      lastSec: record.startPositionSec,
      lastBeatMs: nowMs,
      playedMs: 0,
      viewed: false,
      startNoted: false,
    };
    running.set(record.id, session);
    return session;
  }

  /** @throws AppError `playback.session_not_found`, `playback.session_ended` */
  async function find(actor: Actor, id: PlaybackSessionId): Promise<Running> {
    forgetExpired(clock.now());
    const known = running.get(id);
    const record = known?.record ?? (await cache.findSession(id));
    if (record !== null && record.accountId === actor.accountId) {
      const session = known ?? track(record);
      if (sessionOverMs(record) > clock.now()) return session;
      await finish(session);
      throw new AppError('playback.session_ended');
    }
    const ended = await cache.findEnded(id);
    throw new AppError(ended?.accountId === actor.accountId ? 'playback.session_ended' : 'playback.session_not_found');
  }

  async function finish({ record }: Running): Promise<void> {
    running.delete(record.id);
    liveness.note(record.id, false);
    await streams.giveBack(record.accountId, record.id);
    await cache.endSession(record);
  }

  /** A place that ran out in silence is taken again when there is room; one that was given up or taken over is not. */
  async function retake({ record }: Running): Promise<void> {
    try {
      if ((await cache.findEnded(record.id)) !== null) throw new AppError('playback.session_ended');
      await streams.take(record);
    } catch (cause) {
      running.delete(record.id);
      liveness.note(record.id, false);
      throw new AppError('playback.session_ended', {}, { cause });
    }
  }

  function report(session: Running, body: HeartbeatBody): void {
    const { record } = session;
    const position = { positionSec: Math.min(body.positionSec, record.durationSec), atMs: reportedAtMs(body.at, clock.now()) };
    if (!supersedes(position, { positionSec: session.keptSec, atMs: 0 })) return;
    session.keptSec = position.positionSec;
    writer.keep({
      ...position,
      profileId: record.profileId,
      playableId: record.playableId,
      titleId: record.titleId,
      durationSec: record.durationSec,
    });
  }

  const isPlanDue = ({ record, planSeenMs }: Running): boolean => record.rank !== null && clock.now() - planSeenMs >= PLAN_LOOK_MS;

  /** A plan that is over ends what began under it, after a notice; one that came back takes the notice away. */
  async function lookAtPlan(session: Running): Promise<void> {
    const { record } = session;
    const nowMs = clock.now();
    session.planSeenMs = nowMs;
    const { rank } = await subscriptions.entitlementsOf(db, record.accountId);
    const planEndsMs = planEndMs(record, rank, nowMs);
    if (planEndsMs === record.planEndsMs) return;
    session.record = { ...record, planEndsMs };
    await cache.keepSession(session.record);
  }

  async function countView(session: Running, { state, positionSec }: HeartbeatBody): Promise<void> {
    const nowMs = clock.now();
    session.playedMs += playedMs({ state, positionSec, atMs: nowMs }, { positionSec: session.lastSec, atMs: session.lastBeatMs });
    session.lastSec = positionSec;
    session.lastBeatMs = nowMs;
    if (!session.startNoted) session.startNoted = await orderStarts.note(session.record, session.playedMs);
    if (session.viewed || !countsAsView(session.playedMs / 1000, session.record.durationSec)) return;
    session.viewed = true;
    if (await cache.isFirstView(session.record.profileId, session.record.titleId)) writer.countView(session.record.titleId);
  }

  return {
    /** Takes a place and hands out the manifest. @throws AppError any refusal of the contract */
    start: async (request: StartRequest): Promise<PlaybackSession> => {
      const { actor, locale, playableId, replace } = request;
      const [playable, effective, device] = await Promise.all([
        catalog.findPlayableInContext(db, playableId, locale),
        subscriptions.entitlementsOf(db, actor.accountId),
        accounts.getDevice(db, actor),
      ]);
      if (playable === null) throw new AppError('catalog.playable_not_found');
      const { by, right } = await access.decide(playable, request, effective);
      const { package: pkg, title } = playable;
      const caps = by === 'order' ? OWNED_CAPS : capsOf(effective.plan, effective.entitlements, title.qualityCaps);
      const allowed = pkg === null ? new Set<string>() : allowedRenditions(pkg, caps);
      if (pkg === null || !pkg.video.some(({ id }) => allowed.has(id)))
        throw new AppError('playback.not_ready', { retryAfterSec: NOT_READY_RETRY_SEC });

      const startedAtMs = clock.now();
      const begun: SessionRecord = {
        id: newId<PlaybackSessionId>(),
        accountId: actor.accountId,
        profileId: actor.profileId,
        deviceSessionId: actor.sessionId,
        device,
        playableId,
        titleId: playable.titleId,
        title: playable.titleText,
        durationSec: pkg.durationSec,
        startedAtMs,
        startPositionSec: 0,
        expiresMs: Math.min(startedAtMs + SESSION_LIFE_MS, (right && sessionEndMs(right, pkg.durationSec)) ?? Number.POSITIVE_INFINITY),
        // What was bought plays on one device at least, whatever the plan says.
        streamLimit: Math.max(effective.entitlements.maxStreams, by === 'order' ? 1 : 0),
        orderId: right?.orderId ?? null,
        rank: by === 'order' ? null : effective.rank,
        planEndsMs: null,
      };
      try {
        await streams.take(begun, replace);
      } catch (error) {
        await cache.dropSession(begun.id);
        throw error;
      }
      if (replace !== undefined) await stopReplaced(actor, replace);
      // After the place is taken: a refusal, the commonest answer in a rush, reads no more than it must.
      const [row, cached] = await Promise.all([
        findPosition(db, actor.profileId, playableId),
        cache.findPosition(actor.profileId, playableId),
      ]);
      const waiting = writer.findWaiting(actor.profileId, playableId);
      const record = { ...begun, startPositionSec: startPositionSec([row, cached, waiting].reduce(latestOf), pkg.durationSec) };
      packages.put(playableId, { pkg, isFinished: playable.processingProgress === null });
      liveness.note(record.id, true);
      track(record);
      if (record.startPositionSec > 0) await cache.keepSession(record);
      const token = tokens.sign({
        sessionId: record.id,
        accountId: actor.accountId,
        playableId,
        prefix: pkg.prefix,
        caps,
        expiresMs: record.expiresMs,
      });
      const qualities = qualitiesOf(pkg.video, caps, await plansByLimits(locale), title.qualityCaps);
      return presentSession({
        record,
        token,
        pkg,
        allowed,
        qualities,
        maxHeight: caps.maxHeight,
        season: playable.season,
        number: playable.number,
        next: playable.next,
      });
    },

    /** Keeps place and position: one round trip to the cache, no statement. */
    heartbeat: async (actor: Actor, id: PlaybackSessionId, body: HeartbeatBody): Promise<Heartbeat> => {
      const session = await find(actor, id);
      if (isPlanDue(session)) await lookAtPlan(session);
      const { record } = session;
      const state = await streams.renew(record.accountId, id, body.state === 'paused' ? 'paused' : 'playing');
      if (state === 'lost') await retake(session);
      liveness.note(id, true);
      report(session, body);
      await countView(session, body);
      const pkg = await packages.get(record.playableId);
      return {
        manifestVersion: pkg?.version ?? 0,
        expiresAt: new Date(sessionOverMs(record)).toISOString(),
        planChanged: record.planEndsMs !== null,
      };
    },

    /** Frees the place; what was reported is in the database when this resolves. Again: nothing happens. */
    end: async (actor: Actor, id: PlaybackSessionId): Promise<void> => {
      try {
        await finish(await find(actor, id));
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'playback.session_ended') throw error;
      }
      await writer.flush();
    },
  };

  async function stopReplaced(actor: Actor, id: PlaybackSessionId): Promise<void> {
    const replaced = running.get(id)?.record ?? (await cache.findSession(id));
    if (replaced === null || replaced.accountId !== actor.accountId) return;
    running.delete(id);
    liveness.note(id, false);
    await cache.endSession(replaced);
    await writer.flush();
  }
}

export type Sessions = ReturnType<typeof createSessions>;
