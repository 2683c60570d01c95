import { useT } from '@app/i18n';
import type { TitleId } from '@app/kernel';
import { type TitleFrame, TitleScreen } from '@app/screens/title';
import { Spinner } from '@app/ui';
import { ScreenFill } from '../screen-fill.tsx';
import { TitleLayout } from './title-layout.tsx';

const renderTitle: TitleFrame['renderTitle'] = (view) => <TitleLayout view={view} />;

/** A title's page: what it is, the one thing to do now, and what belongs to it. */
export function TvTitleScreen({ titleId }: { readonly titleId: TitleId }) {
  const t = useT();
  return (
    <ScreenFill>
      <TitleScreen titleId={titleId} frame={{ loading: <Spinner label={t('common.loading')} />, renderTitle }} />
    </ScreenFill>
  );
}
