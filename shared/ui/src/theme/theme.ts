import { tenFootSizes } from './tokens.ten-foot.ts';
import { colors, desktopSizes, motion, type SizeName, type Sizes } from './tokens.ts';

/** How far away the viewer sits: decides sizes and density, never features. */
export type Stage = 'desktop' | 'tenFoot';

export type Theme = { readonly stage: Stage; readonly sizes: Sizes };

declare module 'styled-components' {
  export interface DefaultTheme extends Theme {}
}

export const desktopTheme: Theme = { stage: 'desktop', sizes: desktopSizes };
export const tenFootTheme: Theme = { stage: 'tenFoot', sizes: tenFootSizes };

type TokenName = keyof typeof colors | keyof typeof motion | SizeName;

function references<Name extends string>(names: readonly Name[]): Readonly<Record<Name, string>> {
  // Object.fromEntries forgets the keys it was given.
  return Object.fromEntries(names.map((name) => [name, `var(--${name})`])) as Record<Name, string>;
}

/**
 * Tokens as CSS variables: `token.bg0`. Components stay static CSS that way, so a rail of cards costs styled-components nothing
 * per render (custom properties work from Chromium 49 on).
 */
export const token: Readonly<Record<TokenName, string>> = references(
  // Object.keys widens to string[]; these are the keys of the three literals above.
  [...Object.keys(colors), ...Object.keys(motion), ...Object.keys(desktopSizes)] as TokenName[],
);

/** Declarations for `:root`. */
export function cssVariables({ sizes }: Theme): string {
  return Object.entries({ ...colors, ...motion, ...sizes })
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}
