import { kidsColors, kidsSizes } from './tokens.kids.ts';
import { tenFootColors, tenFootSizes } from './tokens.ten-foot.ts';
import { type ColorName, colors, desktopSizes, motion, type SizeName, type Sizes } from './tokens.ts';

/** How far away the viewer sits: decides sizes and density, never features. */
export type Stage = 'desktop' | 'tenFoot';

export type Theme = { readonly stage: Stage; readonly sizes: Sizes; readonly colors: Readonly<Record<ColorName, string>> };

declare module 'styled-components' {
  export interface DefaultTheme extends Theme {}
}

export const desktopTheme: Theme = { stage: 'desktop', sizes: desktopSizes, colors };
export const tenFootTheme: Theme = { stage: 'tenFoot', sizes: tenFootSizes, colors: { ...colors, ...tenFootColors } };

type TokenName = ColorName | keyof typeof motion | SizeName;

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

const declarations = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

/** Declarations for `:root`. */
export function cssVariables({ sizes, colors: own }: Theme): string {
  return declarations({ ...own, ...motion, ...sizes });
}

/** Declarations for the element that holds what a child sees. */
export const kidsVariables: string = declarations({ ...kidsColors, ...kidsSizes });
