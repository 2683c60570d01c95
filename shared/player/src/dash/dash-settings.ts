import type { DeviceProfile } from '@app/platform';
import type { MediaPlayerSettingClass } from 'dashjs';

/** TVs give a page some 40–50 MB of source buffer before they refuse more (performance.md, section 4). */
const LOW_MEMORY_BYTES = 40_000_000;
const AHEAD_SEC = 30;

/** Seconds to buffer ahead: bounded by time, and on small devices by what the best picture weighs. */
export function bufferAheadSec(profile: Pick<DeviceProfile, 'memory' | 'kind'>, topBitrate: number): number {
  if (profile.memory !== 'low' && profile.kind !== 'tv') return AHEAD_SEC;
  // A fifth stays free for what lies behind the playhead and for a segment in flight.
  const secondsThatFit = (LOW_MEMORY_BYTES * 8 * 0.8) / Math.max(topBitrate, 1);
  return Math.max(6, Math.min(AHEAD_SEC, Math.floor(secondsThatFit)));
}

type Ladder = {
  /** Bits per second of the picture to begin with. */
  readonly startBitrate: number;
  /** Bits per second of the best picture. */
  readonly topBitrate: number;
};

/** `bufferShare`: 0–1, part of the usual buffer. */
export function dashSettings(profile: DeviceProfile, { startBitrate, topBitrate }: Ladder, bufferShare: number): MediaPlayerSettingClass {
  const aheadSec = Math.max(6, Math.floor(bufferAheadSec(profile, topBitrate) * bufferShare));
  const isSmall = aheadSec < AHEAD_SEC;
  // An outage is waited out by the machine, which gives up after three minutes; until then dash.js keeps asking.
  const patience = { attempts: 120, intervalMs: 2000 };
  return {
    streaming: {
      cacheInitSegments: true,
      applyContentSteering: false,
      utcSynchronization: { enabled: false },
      capabilities: { useMediaCapabilitiesApi: false },
      text: { defaultEnabled: false },
      lastBitrateCachingInfo: { enabled: false },
      lastMediaSettingsCachingInfo: { enabled: false },
      saveLastMediaSettingsForCurrentStreamingSession: false,
      buffer: {
        fastSwitchEnabled: true,
        initialBufferLevel: 0.5,
        bufferTimeDefault: Math.min(12, aheadSec),
        bufferTimeAtTopQuality: aheadSec,
        bufferTimeAtTopQualityLongForm: aheadSec,
        bufferToKeep: isSmall ? 4 : 20,
        bufferPruningInterval: isSmall ? 4 : 10,
      },
      gaps: { jumpGaps: true, enableStallFix: profile.nudgesStalls },
      retryAttempts: { MediaSegment: patience.attempts, InitializationSegment: patience.attempts },
      retryIntervals: { MediaSegment: patience.intervalMs, InitializationSegment: patience.intervalMs },
      abr: { initialBitrate: { video: Math.ceil(startBitrate / 1000) } },
    },
    errors: { recoverAttempts: { mediaErrorDecode: 2 } },
  };
}
