import { useT } from '@app/i18n';
import { Button } from '@app/ui';

type MoreButtonProps = { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown };

/** The next page of a list, where there is one. */
export function MoreButton({ hasNextPage, isFetchingNextPage, fetchNextPage }: MoreButtonProps) {
  const t = useT();
  if (!hasNextPage) return null;
  return (
    <div style={{ marginTop: 20 }}>
      <Button disabled={isFetchingNextPage} onSelect={() => void fetchNextPage()}>
        {t('common.more')}
      </Button>
    </div>
  );
}
