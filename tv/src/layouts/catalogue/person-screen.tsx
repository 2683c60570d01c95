import { usePerson } from '@app/features/catalog';
import { useT } from '@app/i18n';
import type { PersonId } from '@app/kernel';
import { useMemo } from 'react';
import { GridPage } from './grid-page.tsx';

/** What a person made or played in. */
export function PersonScreen({ personId }: { readonly personId: PersonId }) {
  const t = useT();
  const query = usePerson(personId);
  const titles = useMemo(() => query.data?.titles.map(({ title }) => title), [query.data]);
  return <GridPage heading={query.data?.name ?? ''} titles={titles} query={query} empty={{ title: t('common.empty.title') }} />;
}
