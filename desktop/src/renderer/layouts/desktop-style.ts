import { createGlobalStyle } from 'styled-components';

/** Sizes of narrow and of very wide windows; `:root:root` outweighs the theme's own `:root`. */
export const DesktopStyle = createGlobalStyle`
  html { scrollbar-color: #3a3d5c transparent; }
  body { min-width: 360px; overflow-x: hidden; }
  @media (max-width: 1100px) {
    :root:root { --contentStart: 96px; --contentEnd: 32px; --artSize: 56px; }
  }
  @media (max-width: 720px) {
    :root:root {
      --contentStart: 16px; --contentEnd: 16px; --artSize: 40px; --cardGap: 12px; --sectionGap: 32px; --pageSize: 26px; --pageLine: 32px;
      --posterWidth: 132px; --backdropWidth: 232px; --concertWidth: 280px; --numeralWidth: 170px; --numeralPoster: 112px; --numeralSize: 150px;
    }
  }
  @media (min-width: 2200px) {
    :root:root { --contentStart: 136px; --posterWidth: 224px; --backdropWidth: 360px; --concertWidth: 480px; --numeralWidth: 288px; --numeralPoster: 184px; --numeralSize: 256px; --artSize: 96px; }
  }
`;
