/**
 * The lowest engine of each platform that we promise to run on; bundlers and the check of the built bundles read it.
 * TV: webOS 4 is Chromium 53 (web engine page of LG), Tizen 4 is Chromium 56 (Samsung's user agents). Engines from 64 on can be
 * run in tests, 53 is held by grammar and polyfills alone; see decision 0007.
 */
export const TARGETS = {
  tv: { chromium: 53, ecmaScript: 2016 },
  desktop: { chromium: 140, ecmaScript: 2024 },
} as const;

/** As `browserslist` writes them, for @vitejs/plugin-legacy and eslint-plugin-compat. */
export const TV_BROWSERSLIST: readonly string[] = [`chrome ${TARGETS.tv.chromium}`];
