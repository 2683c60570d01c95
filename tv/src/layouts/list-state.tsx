import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { ProblemPanel } from '@app/screens/state';
import { Button, EmptyState, type IconName, Spinner } from '@app/ui';
import { ScreenFill } from './screen-fill.tsx';

type ListStateProps = {
  readonly query: { readonly isError: boolean; readonly isPending: boolean; readonly error: unknown; refetch(): unknown };
  readonly empty: { readonly icon: IconName; readonly title: string; readonly text: string };
};

/** What stands in the place of rows: why there are none, with one way on. */
export function ListState({ query, empty }: ListStateProps) {
  const t = useT();
  const { openHome } = useNavigation();
  return (
    <ScreenFill>
      {query.isError && <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Spinner label={t('common.loading')} />}
      {!query.isError && !query.isPending && (
        <EmptyState
          {...empty}
          action={
            <Button variant="primary" autoFocus focusKey="list-home" onSelect={openHome}>
              {t('common.nav.home')}
            </Button>
          }
        />
      )}
    </ScreenFill>
  );
}
