import type { StudioTitle } from '@app/contracts';
import { rungColumns, useProcessing } from '@app/features/studio';
import { useUploadItems, useUploadQueue } from '@app/features/uploads';
import { useT } from '@app/i18n';
import { useState } from 'react';
import { styled } from 'styled-components';
import { DropZone } from './drop-zone.tsx';
import { SourceRow } from './source-row.tsx';
import { UploadItemRow } from './upload-item-row.tsx';
import { type UploadChoice, UploadTarget } from './upload-target.tsx';

const List = styled.ul`
  margin-top: 20px;
`;

type MediaSectionProps = { readonly title: StudioTitle; readonly name: string };

/** Files of one title: choosing them, sending them, and what becomes of them. */
export function MediaSection({ title, name }: MediaSectionProps) {
  const t = useT('studio');
  const queue = useUploadQueue();
  const items = useUploadItems().filter(({ titleId }) => titleId === title.id);
  const processing = useProcessing(title.id);
  const [choice, setChoice] = useState<UploadChoice>({ kind: 'video', language: title.originalLanguage, playableId: title.playableId });
  const sources = processing.data?.sources ?? [];
  // A sent file shows as what the server makes of it as soon as the server tells.
  const shown = items.filter(({ state, filename }) => state !== 'sent' || !sources.some((source) => source.filename === filename));
  const language = choice.kind === 'audio' || choice.kind === 'subtitles' ? choice.language : null;
  const add = (files: readonly File[]) =>
    void queue.add(files, { titleId: title.id, playableId: choice.playableId, titleName: name, kind: choice.kind, language });
  return (
    <section aria-label={t('studio.uploads.title')}>
      <UploadTarget title={title} choice={choice} onChange={setChoice} />
      <DropZone kind={choice.kind} onFiles={add} disabled={title.kind === 'series' && choice.playableId === null} />
      <List>
        {shown.map((item) => (
          <UploadItemRow key={item.id} item={item} />
        ))}
        {sources.map((source) => (
          <SourceRow key={source.id} title={title} source={source} columns={rungColumns(source)} />
        ))}
      </List>
    </section>
  );
}
