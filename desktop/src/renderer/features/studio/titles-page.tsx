import { useStudioTitles } from '@app/features/studio';
import { useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Button, EmptyState, Skeleton } from '@app/ui';
import { useNavigate } from 'react-router';
import { Page } from '../../layouts/page.tsx';
import { StudioTitleRow } from './studio-title-row.tsx';

/** The author's titles, newest first. */
export function TitlesPage() {
  const t = useT('studio');
  const navigate = useNavigate();
  const titles = useStudioTitles();
  const create = (
    <Button small variant="primary" icon="plus" onSelect={() => void navigate('/studio/new')}>
      {t('studio.titles.new')}
    </Button>
  );
  return (
    <Page title={t('studio.titles.title')} actions={create}>
      <QueryGate query={titles} loading={<Skeleton style={{ height: 320, borderRadius: 14 }} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <EmptyState icon="film" title={t('studio.titles.empty')} action={create} />;
          return (
            <>
              <ul>
                {items.map((title) => (
                  <StudioTitleRow key={title.id} title={title} />
                ))}
              </ul>
              {titles.hasNextPage && (
                <Button disabled={titles.isFetchingNextPage} onSelect={() => void titles.fetchNextPage()}>
                  {t('common.more')}
                </Button>
              )}
            </>
          );
        }}
      </QueryGate>
    </Page>
  );
}
