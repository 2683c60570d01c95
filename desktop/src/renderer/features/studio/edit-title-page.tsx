import { TitleIdSchema } from '@app/contracts';
import { useStudioTitle } from '@app/features/studio';
import type { TitleId } from '@app/kernel';
import { QueryGate } from '@app/screens/state';
import { useParams } from 'react-router';
import { PageSkeleton } from '../../layouts/page-skeleton.tsx';
import { MissingPage } from '../../pages/missing-page.tsx';
import { TitleEditor } from './title-editor.tsx';

export function EditTitlePage() {
  const id = TitleIdSchema.safeParse(useParams()['titleId']);
  return id.success ? <KnownTitle id={id.data} /> : <MissingPage />;
}

function KnownTitle({ id }: { readonly id: TitleId }) {
  const title = useStudioTitle(id);
  return (
    <QueryGate query={title} loading={<PageSkeleton />}>
      {(data) => <TitleEditor key={data.id} title={data} />}
    </QueryGate>
  );
}
