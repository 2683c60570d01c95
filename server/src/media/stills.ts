import { Readable } from 'node:stream';
import sharp from 'sharp';
import { asAppError } from './encode.ts';
import type { EncodeInput } from './encode-args.ts';
import { INIT_FILE, segmentFile } from './media-package.ts';
import { inputArgs, type MediaTools, QUIET } from './media-tools.ts';
import type { Storage } from './storage.ts';
import { planStoryboard, type StoryboardPlan, storyboardIndex } from './storyboard.rules.ts';
import { ToolError, type ToolLimits } from './tool-process.ts';

const LIMITS: ToolLimits = { wallMs: 15 * 60_000, stallMs: 5 * 60_000, outputBytes: 512 * 1024 ** 2 };

/** Where in a film a picture that stands for it is looked for: past titles and black, before the plot's end. */
const STILL_AT = 0.2;
const CHOICE_OF_FRAMES = 60;

/** One telling frame as PNG: the most typical of a few seconds, never black by accident. @throws AppError `transcoding.*` */
export async function extractStill(
  tools: MediaTools,
  source: { readonly input: EncodeInput; readonly streamIndex: number; readonly durationSec: number },
  signal?: AbortSignal,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await run(tools, {
    args: [
      ...QUIET,
      '-ss',
      (source.durationSec * STILL_AT).toFixed(3),
      ...inputArgs(source.input),
      '-map',
      `0:${source.streamIndex}`,
      '-vf',
      `thumbnail=n=${CHOICE_OF_FRAMES},scale='min(1920,iw)':-2`,
      '-frames:v',
      '1',
      '-f',
      'image2pipe',
      '-c:v',
      'png',
      'pipe:1',
    ],
    signal,
    consume: async (stream) => {
      for await (const chunk of stream) chunks.push(chunk);
    },
  });
  return Buffer.concat(chunks);
}

/**
 * Sprite sheets and their WebVTT index in `<prefix>/storyboard`, from the key frames of a finished rendition: cheap, and the same
 * pictures that viewers see. Returns the index's path inside the package. @throws AppError `transcoding.*`
 */
export async function makeStoryboard(
  deps: { readonly tools: MediaTools; readonly storage: Storage },
  request: {
    readonly prefix: string;
    readonly rendition: { readonly id: string; readonly width: number; readonly height: number; readonly segmentCount: number };
    readonly durationSec: number;
    readonly segmentSec: number;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<{ readonly index: string }> {
  const { prefix, rendition } = request;
  const plan = planStoryboard(rendition, request.durationSec, request.segmentSec);
  const sheetBytes = plan.columns * plan.width * plan.rows * plan.height * 3;
  let sheet = 0;
  await run(deps.tools, {
    args: [
      ...QUIET,
      '-skip_frame',
      'nokey',
      ...inputArgs('pipe'),
      '-an',
      '-vf',
      `select='not(mod(n,${plan.everySegments}))',scale=${plan.width}:${plan.height}:flags=area,format=rgb24,tile=${plan.columns}x${plan.rows}`,
      '-vsync',
      '0',
      '-f',
      'rawvideo',
      'pipe:1',
    ],
    input: Readable.from(renditionBytes(deps.storage, `${prefix}/${rendition.id}`, rendition.segmentCount)),
    signal: request.signal,
    consume: async (stream) => {
      for await (const pixels of blocks(stream, sheetBytes)) {
        sheet += 1;
        await deps.storage.put(`${prefix}/storyboard/${sheetFile(sheet)}`, await encodeSheet(pixels, plan));
      }
    },
  });
  await deps.storage.put(`${prefix}/storyboard/index.vtt`, Buffer.from(storyboardIndex(plan, request.durationSec, sheetFile)));
  return { index: 'storyboard/index.vtt' };
}

function sheetFile(number: number): string {
  return `${String(number).padStart(3, '0')}.webp`;
}

function encodeSheet(pixels: Buffer, plan: StoryboardPlan): Promise<Buffer> {
  return sharp(pixels, { raw: { width: plan.columns * plan.width, height: plan.rows * plan.height, channels: 3 } })
    .webp({ quality: 70, effort: 2 })
    .toBuffer();
}

/** An init segment and its segments one after another are a fragmented MP4 file. */
async function* renditionBytes(storage: Storage, folder: string, segmentCount: number): AsyncGenerator<Buffer> {
  yield await storage.read(`${folder}/${INIT_FILE}`);
  for (let number = 1; number <= segmentCount; number += 1) yield await storage.read(`${folder}/${segmentFile(number)}`);
}

async function* blocks(stream: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    pending.push(chunk);
    length += chunk.length;
    if (length < size) continue;
    let joined = Buffer.concat(pending);
    for (; joined.length >= size; joined = joined.subarray(size)) yield joined.subarray(0, size);
    pending = [joined];
    length = joined.length;
  }
}

async function run(
  tools: MediaTools,
  job: {
    args: readonly string[];
    input?: Readable;
    signal?: AbortSignal | undefined;
    consume: (stream: AsyncIterable<Buffer>) => Promise<void>;
  },
): Promise<void> {
  const { args, input, signal, consume } = job;
  try {
    await tools.ffmpeg({ args, limits: LIMITS, niceness: 5, signal, outputs: [consume], ...(input === undefined ? {} : { input }) });
  } catch (error) {
    throw error instanceof ToolError ? asAppError(error) : error;
  }
}
