// Changes the rules of access and money, one comparison at a time, and asks their unit tests whether they notice: npm run mutate.
// With words, only the files whose names contain one of them: npm run mutate -- caps offer
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createMutantRunner, type MutantRunner } from './lib/mutant-runner.ts';
import { type Mutant, mutantsOf } from './lib/mutants.ts';
import { ROOT } from './lib/root.ts';
import { ruleFiles } from './lib/rule-files.ts';

/** Changes that change nothing, and why: no test can notice them. */
const EQUIVALENT: readonly (Pick<Mutant, 'from' | 'to'> & { readonly file: string; readonly why: string })[] = [
  { file: 'orders/offer.rules.ts', from: 'b > a', to: 'b >= a', why: 'of two equal instants either is the latest' },
  { file: 'orders/offer.rules.ts', from: 'b < a', to: 'b <= a', why: 'of two equal instants either is the earliest' },
  { file: 'orders/order.rules.ts', from: 'nextMs > heldMs', to: 'nextMs >= heldMs', why: 'equal instants were answered two lines above' },
  { file: 'subscriptions/price.rules.ts', from: 'a.id < b.id', to: 'a.id <= b.id', why: 'no two prices have one id' },
  {
    file: 'subscriptions/refund.rules.ts',
    from: 'Math.max(startMs, atMs)',
    to: 'Math.min(startMs, atMs)',
    why: 'where a stretch begins follows from where it and those before it end',
  },
  {
    file: 'subscriptions/standing.rules.ts',
    from: "source === 'given' || endsMs === null || last === undefined",
    to: "source === 'given' || endsMs === null && last === undefined",
    why: 'what was paid for has both an end and a lot: the question is the compiler’s',
  },
  { file: 'subscriptions/timeline.rules.ts', from: 'a.id < b.id', to: 'a.id <= b.id', why: 'no two grants have one id' },
];

type Tally = { readonly killed: number; readonly survived: number; readonly equivalent: number };

const isEquivalent = (path: string, { from, to }: Mutant): boolean =>
  EQUIVALENT.some((one) => path.endsWith(`/${one.file}`) && one.from === from && one.to === to);

/** @throws Error when there are no tests beside the file or they fail as it is: they would notice everything. */
async function tryFile(runner: MutantRunner, path: string): Promise<Tally> {
  const file = join(ROOT, path);
  const tests = file.replace(/\.ts$/, '.test.ts');
  const source = readFileSync(file, 'utf8');
  const mutants = mutantsOf(source);
  const tried = mutants.filter((mutant) => !isEquivalent(path, mutant));
  if (!existsSync(tests)) throw new Error(`${path} has no tests beside it`);
  const { passed, failure } = await runner.tryOut({ file, text: source, tests });
  if (passed === 0 || failure !== null) throw new Error(`the tests of ${path} fail as it is: ${failure ?? 'there are none'}`);

  let survived = 0;
  for (const { text, line, from, to } of tried) {
    if ((await runner.tryOut({ file, text, tests })).failure !== null) continue;
    survived += 1;
    console.log(`survived ${path}:${line} ${from} → ${to}`);
  }
  return { killed: tried.length - survived, survived, equivalent: mutants.length - tried.length };
}

const words = process.argv.slice(2);
const paths = ruleFiles().filter((path) => words.length === 0 || words.some((word) => basename(path).includes(word)));
const runner = createMutantRunner();
let total: Tally = { killed: 0, survived: 0, equivalent: 0 };
try {
  for (const path of paths) {
    const { killed, survived, equivalent } = await tryFile(runner, path);
    total = { killed: total.killed + killed, survived: total.survived + survived, equivalent: total.equivalent + equivalent };
  }
} finally {
  await runner.stop();
}
console.log(`${total.equivalent} mutants of ${paths.length} files change nothing and were not tried`);
console.log(`mutants: ${total.killed} killed, ${total.survived} survived`);
process.exitCode = total.survived > 0 || total.killed === 0 ? 1 : 0;
