import { useHome } from '@app/features/catalog';
import { token } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.div`
  position: fixed;
  inset: 0;
  overflow: hidden;
  pointer-events: none;
  background: ${token.bg0};
  &::after {
    content: '';
    position: absolute;
    inset: 0;
    background:
      radial-gradient(900px 520px at 50% 52%, rgba(0, 3, 28, 0.95), rgba(0, 3, 28, 0.72) 60%, rgba(0, 3, 28, 0.5)),
      linear-gradient(rgba(0, 3, 28, 0.2), ${token.bg0} 72%);
  }
`;

const Grid = styled.div`
  position: absolute;
  inset: -140px -120px auto;
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
  gap: 18px;
  transform: rotate(-7deg);
  opacity: 0.6;
  filter: saturate(0.85);
  & > img { width: 100%; aspect-ratio: 2 / 3; border-radius: 10px; object-fit: cover; background: ${token.bg1}; }
`;

const COUNT = 40;

/** Posters in the dark behind a question; plain where none are known. */
export function PosterWall() {
  const home = useHome().data;
  const titles = home === undefined ? [] : [...home.hero, ...home.rails.flatMap(({ items }) => items)];
  const posters = [...new Set(titles.flatMap(({ posterUrl }) => posterUrl ?? []))];
  return (
    <Root aria-hidden="true">
      <Grid>
        {posters.length > 0 &&
          Array.from({ length: COUNT }, (_, index) => <img key={String(index)} src={posters[index % posters.length]} alt="" />)}
      </Grid>
    </Root>
  );
}
