import { useT } from '@app/i18n';
import { Button } from '@app/ui';
import { useRef, useState } from 'react';

/** Asks for the file of an upload that a reload has lost. */
export function LocateButton({ onFile }: { readonly onFile: (file: File) => Promise<void> }) {
  const t = useT('studio');
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setIsWrong] = useState(false);
  return (
    <>
      <Button small onSelect={() => input.current?.click()}>
        {t(isWrong ? 'studio.uploads.otherFile' : 'studio.uploads.locate')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file).catch(() => setIsWrong(true));
        }}
      />
    </>
  );
}
