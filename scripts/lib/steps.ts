import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

export type Tally = { readonly passed: number; readonly failed: number };

export type Step = {
  readonly name: string;
  /** Arguments of the Node that runs this very process. */
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Tests of the step, read after it ended; absent: the step itself is the one test. Null: the step left no result. */
  readonly tally?: () => Tally | null;
  /** What to print when something failed; absent: the end of the output. */
  readonly explain?: () => string;
};

type Outcome = { readonly code: number; readonly seconds: number; readonly logFile: string };

const LOGS = join(ROOT, '.cache', 'test');
const TIMEOUT_MS = 15 * 60_000;
const SHOWN_LINES = 60;

/** Runs the steps one after another, whatever each one's result; prints a line for each and what failed in it. */
export async function runSteps(steps: readonly Step[]): Promise<Tally> {
  let total: Tally = { passed: 0, failed: 0 };
  for (const step of steps) {
    process.stdout.write(`… ${step.name}`);
    const outcome = await run(step);
    const tally = tallyOf(step, outcome.code);
    total = { passed: total.passed + tally.passed, failed: total.failed + tally.failed };
    const counts = step.tally ? `: ${tally.passed} passed${tally.failed ? `, ${tally.failed} failed` : ''}` : '';
    process.stdout.write(`${process.stdout.isTTY ? '\r' : '\n'}${tally.failed ? '✗' : '✓'} ${step.name}${counts} (${outcome.seconds} s)\n`);
    if (tally.failed) console.log(`${explanation(step, outcome)}\n  whole output: ${outcome.logFile}\n`);
  }
  return total;
}

/** A step that failed without a failed test (it crashed, or left no result) counts as one failure. */
export function tallyOf(step: Pick<Step, 'tally'>, code: number): Tally {
  if (!step.tally) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const tally = step.tally() ?? { passed: 0, failed: 0 };
  const crashed = (code !== 0 && tally.failed === 0) || tally.passed + tally.failed === 0;
  return crashed ? { ...tally, failed: 1 } : tally;
}

function explanation(step: Step, { logFile }: Outcome): string {
  const text = step.explain?.() || readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
  return text.replaceAll(/^/gm, '  ');
}

function run(step: Step): Promise<Outcome> {
  mkdirSync(LOGS, { recursive: true });
  const logFile = join(LOGS, `${step.name.replaceAll(/\W+/g, '-')}.log`);
  const log = createWriteStream(logFile);
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.args, {
      cwd: ROOT,
      env: { ...process.env, ...step.env, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIMEOUT_MS,
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.once('close', (code) => {
      log.end(() => resolve({ code: code ?? 1, seconds: Math.round((Date.now() - startedAt) / 1000), logFile }));
    });
  });
}
