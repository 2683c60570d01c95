// Jest looks for its configuration here; run it with `node --experimental-vm-modules` (scripts/test.ts does).
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      // Node asks for `with { type: 'json' }`; without this it is gone before Jest's loader sees it.
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const shared = {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/server', '<rootDir>/desktop', '<rootDir>/tv', '<rootDir>/shared', '<rootDir>/scripts', '<rootDir>/build'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.tsbuild/', '<rootDir>/.data/', '<rootDir>/.cache/', '/release/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': swc },
  setupFiles: [],
};

const withServices = {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/build/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/build/jest/global-teardown.mjs',
};

export default {
  maxWorkers: 2,
  // Real services, real encoders; a hook may create a database while the other core encodes.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(db|http|dom)\\.test\\.ts$'],
    },
    { ...shared, ...withServices, displayName: 'db', testMatch: ['**/*.db.test.ts'] },
    { ...shared, ...withServices, displayName: 'http', testMatch: ['**/*.http.test.ts'] },
    {
      ...shared,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/build/jest/dom-globals.mjs'],
      testMatch: ['**/*.dom.test.ts', '**/*.dom.test.tsx'],
    },
  ],
};
