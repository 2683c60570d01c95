import { QrPanel } from '@app/ui';
import { create } from 'qrcode';
import { useMemo } from 'react';

/** A QR code of `text` for a phone held before the screen. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const modules = useMemo(() => {
    const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
    return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_unused, x) => data[y * size + x] === 1));
  }, [text]);
  return <QrPanel modules={modules} label={label} small />;
}
