import type { TitleSummary } from '@app/contracts';
import { useHome } from '@app/features/catalog';
import { useT } from '@app/i18n';
import { EmptyState } from '@app/ui';
import { Fragment, type ReactNode } from 'react';
import { QueryGate } from '../state/index.ts';
import { type HomeRow, homeRows, isEmptyHome } from './home.view-model.ts';

/** How a client draws home. */
export type HomeFrame = {
  readonly loading: ReactNode;
  /** At least one slide. */
  readonly renderHero: (slides: readonly TitleSummary[]) => ReactNode;
  /** `index`: place among the rows. */
  readonly renderRow: (row: HomeRow, index: number) => ReactNode;
};

export function HomeScreen({ frame }: { readonly frame: HomeFrame }) {
  const t = useT('home');
  const home = useHome();
  return (
    <QueryGate query={home} loading={frame.loading}>
      {(data) =>
        isEmptyHome(data) ? (
          <EmptyState icon="film" title={t('home.empty.title')} text={t('home.empty.text')} />
        ) : (
          <>
            {data.hero.length > 0 && frame.renderHero(data.hero)}
            {homeRows(data).map((row, index) => (
              <Fragment key={row.id}>{frame.renderRow(row, index)}</Fragment>
            ))}
          </>
        )
      }
    </QueryGate>
  );
}
