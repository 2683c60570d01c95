import { z } from 'zod';
import { TierSchema } from '../catalog/schemas.ts';
import { InstantSchema, LanguageSchema, PlayableIdSchema, PlaybackSessionIdSchema, TitleIdSchema } from '../primitives.ts';

export const PlaybackTrackSchema = z.object({
  /** Id of the AdaptationSet in the manifest. */
  id: z.string(),
  language: LanguageSchema,
  /** Dubbing studio, "Director's commentary" and the like; null when there is nothing to add to the language. */
  label: z.string().nullable(),
  kind: z.enum(['main', 'dub', 'commentary', 'description', 'subtitles', 'captions', 'forced']),
});
export type PlaybackTrack = z.infer<typeof PlaybackTrackSchema>;

export const QualitySchema = z.object({
  height: z.int(),
  /** Bits per second. */
  bitrate: z.int(),
  /** The cheapest plan that opens this level; null when the viewer has it. */
  requiredPlan: TierSchema.nullable(),
});

export const PlaybackSessionSchema = z.object({
  id: PlaybackSessionIdSchema,
  /** Path on the API's origin. Lists only what plan and author allow; valid until `expiresAt`. */
  manifestUrl: z.string(),
  /** The manifest itself, so that playback begins a round trip sooner; absent when the client has to fetch it. */
  manifestXml: z.string().optional(),
  /** Version of that manifest; a heartbeat with a greater one means that renditions were added. */
  manifestVersion: z.int().optional(),
  heartbeatSec: z.int(),
  startPositionSec: z.number(),
  durationSec: z.number(),
  /** Height the plan and the author allow; the manifest's highest may be lower. */
  maxHeight: z.int(),
  /** What plays after this one; null at the end of a series and for everything else. */
  next: z.object({ playableId: PlayableIdSchema, season: z.int().nullable(), number: z.int().nullable(), title: z.string() }).nullable(),
  titleId: TitleIdSchema,
  title: z.string(),
  season: z.int().nullable(),
  number: z.int().nullable(),
  qualities: z.array(QualitySchema),
  audio: z.array(PlaybackTrackSchema),
  subtitles: z.array(PlaybackTrackSchema),
  /** WebVTT index of the storyboard sprites; null until they are made. */
  storyboardUrl: z.string().nullable(),
  expiresAt: InstantSchema,
});
export type PlaybackSession = z.infer<typeof PlaybackSessionSchema>;

export const PlayingDeviceSchema = z.object({
  id: PlaybackSessionIdSchema,
  device: z.object({ kind: z.enum(['desktop', 'tv', 'web']), name: z.string() }),
  title: z.string(),
  startedAt: InstantSchema,
});
export type PlayingDevice = z.infer<typeof PlayingDeviceSchema>;

/** Extension members of the problem `playback.stream_limit`. */
export const StreamLimitDetailsSchema = z.object({ limit: z.int(), sessions: z.array(PlayingDeviceSchema) });
/** Extension members of the problem `playback.plan_required`. */
export const PlanRequiredDetailsSchema = z.object({ requiredPlan: TierSchema });

export const HeartbeatBodySchema = z.strictObject({
  positionSec: z.number().min(0).max(1_000_000),
  state: z.enum(['playing', 'paused', 'buffering']),
  /** When the position was true, by the device's clock; an older one never overwrites a newer. */
  at: InstantSchema.optional(),
});
export type HeartbeatBody = z.output<typeof HeartbeatBodySchema>;

export const HeartbeatSchema = z.object({
  /** Changes when renditions were added since the manifest was fetched: load it again at the same second. */
  manifestVersion: z.int(),
  expiresAt: InstantSchema,
  /** The plan that this session began under is over: it ends at `expiresAt`, and one that begins anew gets what the plan gives then. */
  planChanged: z.boolean().optional(),
});
export type Heartbeat = z.infer<typeof HeartbeatSchema>;
