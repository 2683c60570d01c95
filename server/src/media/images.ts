import { createHash } from 'node:crypto';
import { AppError } from '@app/contracts';
import sharp from 'sharp';
import type { Storage } from './storage.ts';

export const IMAGES_PREFIX = 'images';

/** Shape and widths in which a picture is kept. Every width exists for every picture, so that clients may build their addresses. */
const SHAPES = {
  poster: { ratio: 2 / 3, widths: [240, 480, 720] },
  backdrop: { ratio: 16 / 9, widths: [480, 960, 1920] },
} as const;
export type ImageShape = keyof typeof SHAPES;

export type StoredImage = { readonly hash: string; readonly widths: readonly number[] };

const LIMITS = { pixels: 64_000_000, leastSide: 64 } as const;
const QUALITY = 82;

/**
 * Decodes a picture and stores it anew as WebP, cropped to its shape: no byte of the original survives, metadata least of all.
 * Its name is the hash of what was made, so equal pictures share their files. @throws AppError `uploads.image_invalid`
 */
export async function storeImage(storage: Storage, bytes: Uint8Array, shape: ImageShape): Promise<StoredImage> {
  const { ratio, widths } = SHAPES[shape];
  const files = await Promise.all(widths.map((width) => encode(bytes, width, Math.round(width / ratio))));
  const hash = createHash('sha256')
    .update(files.at(-1) ?? '')
    .digest('hex')
    .slice(0, 32);
  await Promise.all(widths.map((width, index) => storage.put(imageKey(hash, width), files[index] ?? new Uint8Array())));
  return { hash, widths };
}

export function imageKey(hash: string, width: number): string {
  return `${IMAGES_PREFIX}/${hash}-${width}.webp`;
}

async function encode(bytes: Uint8Array, width: number, height: number): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { limitInputPixels: LIMITS.pixels, failOn: 'error', pages: 1 });
    const { width: sourceWidth = 0, height: sourceHeight = 0, format } = await picture.metadata();
    // SVG is a program, and no magic byte of ours lets it in; the decoder's own opinion is asked all the same.
    if (Math.min(sourceWidth, sourceHeight) < LIMITS.leastSide || format === 'svg') throw new AppError('uploads.image_invalid');
    return await picture
      .rotate()
      .resize(width, height, { fit: 'cover', position: 'attention' })
      .webp({ quality: QUALITY, effort: 4 })
      .toBuffer();
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('uploads.image_invalid', {}, { cause: error });
  }
}
