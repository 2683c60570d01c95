import { LocaleSchema, PlayableIdSchema, ProviderSchema, TitleIdSchema, UploadKindSchema } from '@app/contracts';
import { z } from 'zod';

const nothing = z.undefined();
const secretKey = z.strictObject({ key: z.string().min(1).max(64) });
const uploadId = z.strictObject({ id: z.string().min(1).max(64) });

const UploadTargetSchema = z.strictObject({
  titleId: TitleIdSchema,
  playableId: PlayableIdSchema.nullable(),
  titleName: z.string().max(400),
  kind: UploadKindSchema,
  language: z.string().max(3).nullable(),
});

type UploadTarget = z.output<typeof UploadTargetSchema>;

const MirroredUploadSchema = z.object({
  id: z.string(),
  titleId: TitleIdSchema,
  playableId: PlayableIdSchema.nullable(),
  titleName: z.string(),
  kind: UploadKindSchema,
  language: z.string().nullable(),
  filename: z.string(),
  sizeBytes: z.number(),
  sentBytes: z.number(),
  bytesPerSec: z.number().nullable(),
  state: z.enum(['waiting', 'sending', 'paused', 'lost', 'sent', 'failed']),
  code: z.string().nullable(),
});

/** What the window may ask of the main process: each input and each answer is parsed on both sides. */
export const CHANNELS = {
  readSecret: { input: secretKey, output: z.string().nullable() },
  writeSecret: { input: secretKey.extend({ value: z.string().max(8192) }), output: nothing },
  deleteSecret: { input: secretKey, output: nothing },
  clearSecrets: { input: nothing, output: nothing },
  /** `https:` and `mailto:` only; opens in the system's browser. */
  openLink: { input: z.strictObject({ url: z.string().max(2048) }), output: nothing },
  /** Opens our server's page for a provider in the system's browser; answers when the person is back, or is not. */
  signInWith: {
    input: z.strictObject({
      provider: ProviderSchema,
      codeChallenge: z.string().min(43).max(128),
      locale: LocaleSchema,
      /** What the browser shows at the end. */
      page: z.strictObject({ title: z.string().max(200), text: z.string().max(400) }),
    }),
    output: z.union([z.object({ code: z.string() }), z.object({ error: z.string() })]),
  },
  cancelSignIn: { input: nothing, output: nothing },
  /** Files by their paths, which the preload script tells from chosen files. */
  addUploads: {
    input: z.strictObject({ paths: z.array(z.string().min(1).max(4096)).min(1).max(200), target: UploadTargetSchema }),
    output: nothing,
  },
  pauseUpload: { input: uploadId, output: nothing },
  resumeUpload: { input: uploadId, output: nothing },
  cancelUpload: { input: uploadId, output: nothing },
  dismissUpload: { input: uploadId, output: nothing },
  locateUpload: { input: uploadId.extend({ path: z.string().min(1).max(4096) }), output: nothing },
  listUploads: { input: nothing, output: z.array(MirroredUploadSchema) },
} as const;

/** What the main process tells the window unasked. */
export const EVENTS = {
  uploadsChanged: z.array(MirroredUploadSchema),
  /** An upload's access token has run out: renew it, which stores a new one. */
  tokenNeeded: nothing,
} as const;

export type ChannelName = keyof typeof CHANNELS;
export type EventName = keyof typeof EVENTS;
export type InputOf<Name extends ChannelName> = z.output<(typeof CHANNELS)[Name]['input']>;
export type OutputOf<Name extends ChannelName> = z.output<(typeof CHANNELS)[Name]['output']>;
export type EventOf<Name extends EventName> = z.output<(typeof EVENTS)[Name]>;

/** A channel without an answer resolves to nothing. */
export type AnswerOf<Name extends ChannelName> = OutputOf<Name> extends undefined ? Promise<void> : Promise<OutputOf<Name>>;

type Ask<Name extends ChannelName> = InputOf<Name> extends undefined ? () => AnswerOf<Name> : (input: InputOf<Name>) => AnswerOf<Name>;

/** Channels that take paths: the window never names one, it hands over files that a person chose. */
type PathChannel = 'addUploads' | 'locateUpload';

/** The bridge as the window sees it: `window.sahnaDesktop`. */
export type DesktopBridge = { readonly [Name in Exclude<ChannelName, PathChannel>]: Ask<Name> } & {
  readonly deviceName: string;
  /** Remembers a file that the person dropped or picked; the answer stands for its path, which the window does not learn. */
  readonly holdFile: (file: File) => string;
  readonly addFiles: (input: { readonly files: readonly string[]; readonly target: UploadTarget }) => Promise<void>;
  readonly locateFile: (input: { readonly id: string; readonly file: string }) => Promise<void>;
  /** The returned function ends it. */
  readonly on: <Name extends EventName>(event: Name, listener: (payload: EventOf<Name>) => void) => () => void;
};

/** Names on the wire. */
export const channelOf = (name: ChannelName | EventName): string => `sahna:${name}`;
