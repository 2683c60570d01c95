// Changes the rules of access and money, one comparison at a time, and asks their unit tests whether they notice: npm run mutate.
// With words, only the files whose names contain one of them: npm run mutate -- caps offer
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Mutant, mutantsOf } from './lib/mutants.ts';
import { ROOT } from './lib/root.ts';
import { ruleFiles } from './lib/rule-files.ts';

const LONGEST_RUN_MS = 90_000;
const AT_ONCE = 2;

/** Changes that change nothing, and why: no test can notice them. */
const EQUIVALENT: readonly { readonly file: string; readonly to: string; readonly why: string }[] = [
  { file: 'subscriptions/timeline.rules.ts', to: 'a.id <= b.id', why: 'no two grants have one id' },
  {
    file: 'subscriptions/standing.rules.ts',
    to: "source === 'given' || endsMs === null && last === undefined",
    why: 'what was paid for has both an end and a lot: the question is the compiler’s',
  },
  { file: 'orders/order.rules.ts', to: 'nextMs >= heldMs', why: 'equal instants were answered two lines above' },
  { file: 'orders/offer.rules.ts', to: 'b >= a', why: 'of two equal instants either is the latest' },
  { file: 'orders/offer.rules.ts', to: 'b <= a', why: 'of two equal instants either is the earliest' },
];

type Task = { readonly file: string; readonly mutant: Mutant };

/** A copy of the server to write mutants in; everything else is the real one. */
function makeCopy(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sahna-mutants-'));
  for (const path of ['server/src', 'server/test', 'server/package.json', 'package.json'])
    cpSync(join(ROOT, path), join(dir, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  return dir;
}

/** Whether the unit tests of a file or folder pass in the copy. A run that never ends has noticed. */
async function passes(dir: string, tests: string): Promise<boolean> {
  // Jest's own configuration, a JavaScript file without types: the project of unit tests, moved into the copy.
  const { default: config } = (await import(join(ROOT, 'jest.config.mjs'))) as { default: { projects: { displayName: string }[] } };
  const unit = config.projects.find(({ displayName }) => displayName === 'unit');
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const args = ['--experimental-vm-modules', jest, '--config', JSON.stringify({ ...unit, rootDir: dir, roots: [dir] })];
  const child = spawn(process.execPath, [...args, '--bail', '--runInBand', '--silent', tests], {
    cwd: dir,
    stdio: 'ignore',
    timeout: LONGEST_RUN_MS,
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

const testOf = (file: string): string => file.replace(/\.ts$/, '.test.ts');

/** Whether some test notices what was done to the file: its own tests first, since they mostly do, else those of the whole folder. */
async function isNoticed(dir: string, file: string): Promise<boolean> {
  if (existsSync(join(dir, testOf(file))) && !(await passes(dir, testOf(file)))) return true;
  return !(await passes(dir, `${dirname(file)}/`));
}

const isEquivalent = ({ file, mutant }: Task): boolean => EQUIVALENT.some((one) => file.endsWith(`/${one.file}`) && one.to === mutant.to);

async function run(tasks: readonly Task[]): Promise<readonly Task[]> {
  const queue = [...tasks];
  const survivors: Task[] = [];
  const work = async (): Promise<void> => {
    const dir = makeCopy();
    try {
      for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
        const { file, mutant } = task;
        const path = join(dir, file);
        const original = readFileSync(path, 'utf8');
        writeFileSync(path, mutant.text);
        if (!(await isNoticed(dir, file))) {
          survivors.push(task);
          console.log(`survived ${file}:${mutant.line} ${mutant.from} → ${mutant.to}`);
        }
        writeFileSync(path, original);
      }
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return survivors;
}

/** Tests that fail without any change would kill every mutant. */
async function requireGreen(): Promise<void> {
  const dir = makeCopy();
  try {
    for (const folder of new Set(files.map(dirname)))
      if (!(await passes(dir, `${folder}/`))) throw new Error(`the unit tests of ${folder} fail as they are`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const words = process.argv.slice(2);
const files = ruleFiles().filter((file) => words.length === 0 || words.some((word) => basename(file).includes(word)));
const all = files.flatMap((file) => mutantsOf(readFileSync(join(ROOT, file), 'utf8')).map((mutant): Task => ({ file, mutant })));
const tasks = all.filter((task) => !isEquivalent(task));
await requireGreen();
const survivors = await run(tasks);
console.log(`${all.length - tasks.length} mutants change nothing and were not tried`);
console.log(`mutants: ${tasks.length - survivors.length} killed, ${survivors.length} survived`);
process.exitCode = survivors.length > 0 || tasks.length === 0 ? 1 : 0;
