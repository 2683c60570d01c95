// Which branches of the rules of access and money their unit tests take, as one table: npm run coverage
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { coverageRows, coverageTable, type FileCoverage, percentOf, waysNotTaken } from './lib/branch-coverage.ts';
import { ROOT } from './lib/root.ts';
import { featureOf, RULE_FOLDERS, ruleFiles } from './lib/rule-files.ts';

/** Of each feature. */
const LEAST_PERCENT = 90;

/** Runs the unit tests. Istanbul counts both ways of every condition and every operand; V8's own count knows blocks alone. */
function measure(dir: string): readonly FileCoverage[] {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const flags = ['--coverage', '--coverageProvider=babel', '--coverageReporters=json', `--coverageDirectory=${dir}`];
  const from = ruleFiles().map((file) => `--collectCoverageFrom=${file}`);
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      jest,
      '--selectProjects',
      'unit',
      '--silent',
      '--reporters=summary',
      ...flags,
      ...from,
      '--',
      ...RULE_FOLDERS,
    ],
    { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_NO_WARNINGS: '1' } },
  );
  if (status !== 0) throw new Error('the unit tests fail as they are');
  // Written by jest a moment ago, in Istanbul's form.
  const report = JSON.parse(readFileSync(join(dir, 'coverage-final.json'), 'utf8')) as Record<string, FileCoverage>;
  return Object.values(report).map((file) => ({ ...file, path: relative(ROOT, file.path).replaceAll('\\', '/') }));
}

const dir = mkdtempSync(join(tmpdir(), 'sahna-coverage-'));
try {
  const files = measure(dir);
  const rows = coverageRows(files, featureOf);
  for (const way of files.flatMap(waysNotTaken)) console.log(`no test takes ${way}`);
  console.log(coverageTable(rows));
  process.exitCode = rows.some((row) => percentOf(row) < LEAST_PERCENT) ? 1 : 0;
} finally {
  rmSync(dir, { recursive: true, force: true });
}
