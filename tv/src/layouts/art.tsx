import { Backdrop, token } from '@app/ui';
import { styled } from 'styled-components';
import { STAGE } from './stage.tsx';

/** Words over the picture hold 4.5:1 on the brightest art: measured on a cream backdrop, the picture's own fade alone gave 3:1. */
const Root = styled.div`
  position: absolute;
  left: 0;
  top: 0;
  width: ${STAGE.width}px;
  &::after {
    content: '';
    position: absolute;
    left: 0;
    top: 0;
    width: 1400px;
    height: 100%;
    background: linear-gradient(90deg, rgba(${token.shade}, 0.82) 0, rgba(${token.shade}, 0.72) 56%, rgba(${token.shade}, 0));
  }
`;

type ArtProps = { readonly imageUrl: string | null; readonly height: number };

/** The picture behind a screen's words, dark where they stand. */
export function Art({ imageUrl, height }: ArtProps) {
  return (
    <Root style={{ height }}>
      <Backdrop imageUrl={imageUrl} />
    </Root>
  );
}
