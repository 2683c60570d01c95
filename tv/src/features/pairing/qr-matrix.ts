import { create } from 'qrcode';

/** Dark modules of the QR code that says `text`, row by row; medium error correction, as glare is common on TVs. */
export function qrMatrix(text: string): readonly (readonly boolean[])[] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, y) => Array.from({ length: modules.size }, (_unused, x) => modules.get(y, x) === 1));
}
