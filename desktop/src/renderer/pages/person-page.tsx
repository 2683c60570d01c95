import { PersonIdSchema } from '@app/contracts';
import { usePerson } from '@app/features/catalog';
import type { PersonId } from '@app/kernel';
import { QueryGate } from '@app/screens/state';
import { useParams } from 'react-router';
import { styled } from 'styled-components';
import { CardGrid } from '../layouts/card-grid.tsx';
import { Page } from '../layouts/page.tsx';
import { PageSkeleton } from '../layouts/page-skeleton.tsx';
import { MissingPage } from './missing-page.tsx';

const Portrait = styled.img`
  width: 160px;
  height: 160px;
  margin-bottom: 32px;
  border-radius: 50%;
  object-fit: cover;
`;

/** A person and what they took part in, newest first. */
export function PersonPage() {
  const id = PersonIdSchema.safeParse(useParams()['personId']);
  return id.success ? <KnownPerson id={id.data} /> : <MissingPage />;
}

function KnownPerson({ id }: { readonly id: PersonId }) {
  const person = usePerson(id);
  return (
    <QueryGate query={person} loading={<PageSkeleton />}>
      {({ name, portraitUrl, titles }) => {
        const unique = new Map(titles.map(({ title }) => [title.id, title]));
        return (
          <Page title={name}>
            {portraitUrl !== null && <Portrait src={portraitUrl} alt="" />}
            <CardGrid titles={[...unique.values()].sort((a, b) => b.year - a.year)} />
          </Page>
        );
      }}
    </QueryGate>
  );
}
