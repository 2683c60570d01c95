import { styled, useTheme } from 'styled-components';
import { token } from '../theme/theme.ts';

/** Focal point at 70 % of the width; gone under the words at the left and at the bottom (mocks/README.md "Backdrops"). */
const Art = styled.div`
  position: absolute;
  top: 0;
  right: 0;
  bottom: 0;
  width: 92%;
  overflow: hidden;
  pointer-events: none;
  /* A stacking context of its own: the shades stay under the words that follow. */
  z-index: 0;
  & > img {
    width: 100%;
    height: 100%;
    object-fit: cover;
    object-position: 70% 30%;
    opacity: 0;
    transition: opacity ${token.pageTime} ${token.ease};
  }
  & > img[data-loaded] { opacity: 1; }
  &[data-stage='desktop'] {
    -webkit-mask: linear-gradient(90deg, transparent 2%, rgba(0, 0, 0, 0.35) 26%, #000 54%), linear-gradient(#000 62%, transparent 96%);
    -webkit-mask-composite: source-in;
    mask: linear-gradient(90deg, transparent 2%, rgba(0, 0, 0, 0.35) 26%, #000 54%), linear-gradient(#000 62%, transparent 96%);
    mask-composite: intersect;
  }
  &[data-stage='tenFoot']::before,
  &[data-stage='tenFoot']::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: 1;
  }
  /* Old engines have no mask-composite, and masks cost a layer per frame: a TV gets gradients of the page's own colour. */
  &[data-stage='tenFoot']::before {
    background: linear-gradient(90deg, ${token.bg0} 2%, rgba(${token.shade}, 0.62) 28%, rgba(${token.shade}, 0) 56%);
  }
  &[data-stage='tenFoot']::after {
    background: linear-gradient(rgba(${token.shade}, 0) 52%, ${token.bg0} 94%);
  }
`;

type BackdropProps = { readonly imageUrl: string | null };

/** Fades a wide picture into the page behind the words of a hero or a title. The host is positioned and has a height. */
export function Backdrop({ imageUrl }: BackdropProps) {
  const { stage } = useTheme();
  return (
    <Art data-stage={stage}>
      {imageUrl !== null && (
        <img
          key={imageUrl}
          src={imageUrl}
          alt=""
          decoding="async"
          draggable={false}
          onLoad={(event) => event.currentTarget.setAttribute('data-loaded', '')}
        />
      )}
    </Art>
  );
}
