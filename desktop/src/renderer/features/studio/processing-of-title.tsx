import { rungColumns, useProcessing, useStudioTitle } from '@app/features/studio';
import type { TitleId } from '@app/kernel';
import { SourceRow } from './source-row.tsx';

/** What the server makes of one title's files; nothing until it tells. */
export function ProcessingOfTitle({ id }: { readonly id: TitleId }) {
  const title = useStudioTitle(id);
  const processing = useProcessing(id);
  if (title.data === undefined || processing.data === undefined) return null;
  const { data } = title;
  return processing.data.sources.map((source) => <SourceRow key={source.id} title={data} source={source} columns={rungColumns(source)} />);
}
