import { createGlobalStyle } from 'styled-components';
import { cssVariables, token } from './theme.ts';

/** Variables, reset and type of the whole page; used once, inside the theme provider. */
export const GlobalStyle = createGlobalStyle`
  :root { ${({ theme }) => cssVariables(theme)} color-scheme: dark; }
  *, *::before, *::after { box-sizing: border-box; }
  html, body { margin: 0; background: ${token.bg0}; }
  body {
    font-family: 'Inter Variable', 'Noto Sans Armenian Variable', system-ui, sans-serif;
    font-size: ${token.bodySize};
    line-height: ${token.bodyLine};
    color: ${token.text2};
    font-optical-sizing: auto;
    text-rendering: optimizeLegibility;
    -webkit-font-smoothing: antialiased;
  }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
  ul, ol { list-style: none; }
  b, strong { font-weight: 600; color: ${token.text1}; }
  a { color: ${token.brandText}; text-decoration: none; }
  button { font: inherit; color: inherit; border: 0; background: none; padding: 0; text-align: inherit; cursor: pointer; }
  button:disabled { cursor: default; }
  input, select, textarea { font: inherit; color: inherit; }
  img { display: block; }
  [hidden] { display: none !important; }
  [data-focused] { outline: none; }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation-duration: 1ms !important; animation-iteration-count: 1 !important; transition-duration: 1ms !important; }
  }
`;
