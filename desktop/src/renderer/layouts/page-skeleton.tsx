import { Skeleton } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.div`
  padding: 96px var(--contentEnd) 0 var(--contentStart);
`;

/** A page of cards that has not come yet. */
export function PageSkeleton() {
  return (
    <Root aria-busy="true">
      <Skeleton style={{ width: 260, height: 40, marginBottom: 32 }} />
      <CardsSkeleton />
    </Root>
  );
}

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(var(--posterWidth), 1fr));
  gap: var(--cardGap);
`;

const Card = styled(Skeleton)`
  aspect-ratio: 2 / 3;
  border-radius: 10px;
`;

export function CardsSkeleton() {
  return (
    <Grid>
      {Array.from({ length: 12 }, (_, index) => (
        <Card key={String(index)} />
      ))}
    </Grid>
  );
}
