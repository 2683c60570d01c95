import type { UploadKind } from '@app/contracts';
import { useT } from '@app/i18n';
import { Icon, token } from '@app/ui';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { styled } from 'styled-components';

const Root = styled.label`
  position: relative;
  display: flex;
  align-items: center;
  gap: 16px;
  min-height: 56px;
  padding: 14px 20px;
  border: 1px dashed ${token.lineStrong};
  border-radius: 12px;
  cursor: pointer;
  & > svg { flex: none; color: ${token.brandText}; }
  & > input { position: absolute; width: 1px; height: 1px; opacity: 0; }
  &[data-over] { background: ${token.selected}; border-color: ${token.brand}; }
  &[data-disabled] { opacity: 0.5; cursor: default; }
  &:focus-within { outline: 3px solid ${token.focus}; outline-offset: 3px; }
`;

const ACCEPT: Readonly<Record<UploadKind, string>> = {
  video: 'video/*,.mkv,.mov,.ts,.m2ts,.webm,.avi',
  audio: 'audio/*,.mka,.flac,.ac3,.eac3',
  subtitles: '.srt,.vtt,.ass,.ssa,text/vtt',
  poster: 'image/png,image/jpeg,image/webp',
  backdrop: 'image/png,image/jpeg,image/webp',
};

type DropZoneProps = { readonly kind: UploadKind; readonly onFiles: (files: readonly File[]) => void; readonly disabled: boolean };

/** Takes files by drop or by choice, many at once. */
export function DropZone({ kind, onFiles, disabled }: DropZoneProps) {
  const t = useT('studio');
  const [isOver, setIsOver] = useState(false);

  function handleDrop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    if (!disabled) onFiles([...event.dataTransfer.files]);
  }

  function handleChoice({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    onFiles([...(currentTarget.files ?? [])]);
    // The same file may be chosen again after it was taken off the list.
    currentTarget.value = '';
  }

  return (
    <Root
      data-over={isOver ? '' : undefined}
      data-disabled={disabled ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={handleDrop}
    >
      <Icon name="folder" />
      <span>
        <b>{t('studio.uploads.drop')}</b> {t('studio.uploads.dropText')}
      </span>
      <input type="file" multiple accept={ACCEPT[kind]} disabled={disabled} aria-label={t('studio.uploads.add')} onChange={handleChoice} />
    </Root>
  );
}
