// Lists the benches, or runs those that are named: npm run bench -- NAME [NAME…]
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, printFigure } from './bench/lib/figure.ts';
import { ROOT } from './lib/root.ts';

const names = process.argv.slice(2);
const benches = await loadBenches();
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));

if (unknown.length > 0) {
  console.error(`there is no bench ${unknown.join(', ')}; there are: ${benches.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
} else if (names.length === 0) {
  for (const { name, description } of benches) console.log(`${name.padEnd(16)} ${description}`);
} else {
  for (const bench of benches.filter(({ name }) => names.includes(name))) {
    for (const figure of await bench.run()) console.log(printFigure(figure));
  }
}

async function loadBenches(): Promise<Bench[]> {
  const files = globSync('scripts/bench/*.bench.ts', { cwd: ROOT }).sort();
  // Every *.bench.ts exports `bench`; a file that does not fails on first use.
  const modules = await Promise.all(files.map((file) => import(join(ROOT, file)) as Promise<{ bench: Bench }>));
  return modules.map(({ bench }) => bench).sort((a, b) => a.name.localeCompare(b.name));
}
