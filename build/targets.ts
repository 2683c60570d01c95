/**
 * The lowest engine of each platform that we promise to run on; bundlers and the check of the built bundles read it.
 * TV: Tizen 5.0 is Chromium 63 (Samsung's user agents), webOS 5 is Chromium 68 (webOS TV web engine page of LG).
 * webOS 4 (Chromium 53) is not supported: it lacks what React 19 needs and cannot be tested.
 */
export const TARGETS = {
  tv: { chromium: 63, ecmaScript: 2018 },
  desktop: { chromium: 140, ecmaScript: 2024 },
} as const;

/** As `browserslist` writes them, for @vitejs/plugin-legacy and eslint-plugin-compat. */
export const TV_BROWSERSLIST: readonly string[] = [`chrome ${TARGETS.tv.chromium}`];
