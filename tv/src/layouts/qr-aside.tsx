import { QrPanel } from '@app/ui';

type QrAsideProps = { readonly modules: readonly (readonly boolean[])[]; readonly label: string };

/** A QR code with what it is for. */
export function QrAside({ modules, label }: QrAsideProps) {
  return (
    <>
      <QrPanel modules={modules} label={label} />
      <p>{label}</p>
    </>
  );
}
