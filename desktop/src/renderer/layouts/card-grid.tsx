import type { TitleSummary } from '@app/contracts';
import { useNavigation } from '@app/screens/app';
import { useCardWords } from '@app/screens/cards';
import { PosterCard } from '@app/ui';
import { styled } from 'styled-components';

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(var(--posterWidth), 1fr));
  gap: calc(var(--cardGap) * 1.2) var(--cardGap);
`;

/** Posters in lines. */
export function CardGrid({ titles }: { readonly titles: readonly TitleSummary[] }) {
  const { card } = useCardWords();
  const { openTitle } = useNavigation();
  return (
    <Grid>
      {titles.map((title) => (
        <li key={title.id}>
          <PosterCard {...card(title)} imageUrl={title.posterUrl} onSelect={() => openTitle(title.id)} />
        </li>
      ))}
    </Grid>
  );
}
