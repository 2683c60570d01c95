import { TitleIdSchema } from '@app/contracts';
import { TitleScreen, type TitleView } from '@app/screens/title';
import { useParams } from 'react-router';
import { MissingPage } from '../missing-page.tsx';
import { TitleArticle } from './title-article.tsx';
import { TitleSkeleton } from './title-skeleton.tsx';

const FRAME = { loading: <TitleSkeleton />, renderTitle: (view: TitleView) => <TitleArticle view={view} /> };

export function TitlePage() {
  const id = TitleIdSchema.safeParse(useParams()['titleId']);
  return id.success ? <TitleScreen titleId={id.data} frame={FRAME} /> : <MissingPage />;
}
