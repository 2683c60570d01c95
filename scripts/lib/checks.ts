import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';
import type { Step, Tally } from './steps.ts';

const bin = (path: string) => join(ROOT, 'node_modules', path);
const JEST_RESULT = join(ROOT, '.cache', 'test', 'jest.json');
const E2E_RESULT = join(ROOT, '.cache', 'test', 'playwright.json');

/** What can be said without running the product. */
export const STATIC_CHECKS: readonly Step[] = [
  { name: 'format and lint', args: [bin('@biomejs/biome/bin/biome'), 'check', '--config-path=build', '--diagnostic-level=error', '.'] },
  { name: 'boundaries', args: [bin('.bin/depcruise'), '--config', 'build/boundaries.cjs', 'server', 'desktop', 'tv', 'shared', 'scripts'] },
  { name: 'unused', args: [bin('knip/bin/knip.js'), '--config', 'build/knip.json', '--no-config-hints'] },
  { name: 'types', args: [bin('typescript/bin/tsc'), '-b'] },
  { name: 'types of tests', args: [bin('typescript/bin/tsc'), '-p', 'tsconfig.test.json'] },
  { name: 'openapi.json is fresh', args: ['scripts/openapi.ts', '--check'] },
  { name: 'role-matrix.md is fresh', args: ['server/test/endpoints/role-matrix.ts', '--check'] },
];

/** The clients, and whether the lowest TV engine can read what was built. */
export const BUILD_STEPS: readonly Step[] = [
  { name: 'builds of both clients', args: ['scripts/build.ts'] },
  { name: 'TV bundle syntax', args: ['scripts/tv-bundle.ts'] },
];

/** Jest over the named projects, all of them by default. */
export function jestStep(...projects: readonly string[]): Step {
  rmSync(JEST_RESULT, { force: true });
  const flags = ['--json', `--outputFile=${JEST_RESULT}`, '--silent', ...(projects.length ? ['--selectProjects', ...projects] : [])];
  return {
    name: projects.length ? `jest ${projects.join(' ')}` : 'jest',
    args: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', bin('jest/bin/jest.js'), ...flags],
    tally: () => read<JestResult, Tally>(JEST_RESULT, jestTally),
    explain: () => read<JestResult, string>(JEST_RESULT, jestFailures) ?? '',
  };
}

export function e2eStep(): Step {
  rmSync(E2E_RESULT, { force: true });
  return {
    name: 'Chromium',
    args: [bin('@playwright/test/cli.js'), 'test', '--config', 'build/playwright.config.ts', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: E2E_RESULT },
    tally: () => read<E2eResult, Tally>(E2E_RESULT, e2eTally),
  };
}

// The parts of the tools' documented result files that are read here.
type JestResult = {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { status: string; message: string }[];
};
type E2eResult = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** A file that did not even load counts as one failed test. */
export function jestTally(result: JestResult): Tally {
  return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites };
}

export function e2eTally({ stats, errors }: E2eResult): Tally {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

function jestFailures(result: JestResult): string {
  return result.testResults.flatMap(({ status, message }) => (status === 'failed' ? [message] : [])).join('\n');
}

function read<File, Result>(file: string, interpret: (content: File) => Result): Result | null {
  if (!existsSync(file)) return null;
  // Written by the tool a moment ago, in its documented form.
  return interpret(JSON.parse(readFileSync(file, 'utf8')) as File);
}
