// Writes the skeleton of a feature under one name in all its places: npm run new:feature <name>
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addBoundaryRow, addEndpoints, addSchemas, addTableRows } from './lib/feature-registration.ts';
import { skeletonOf } from './lib/feature-skeleton.ts';
import { ROOT } from './lib/root.ts';
import { say } from './lib/say.ts';

const EDITS: readonly (readonly [file: string, edit: (text: string, name: string) => string])[] = [
  ['build/boundaries.cjs', addBoundaryRow],
  ['shared/contracts/src/endpoints.ts', addEndpoints],
  ['shared/contracts/src/index.ts', addSchemas],
  ['server/test/endpoints/table.ts', addTableRows],
];

const name = process.argv[2] ?? '';
if (!/^[a-z]+(-[a-z]+)*$/.test(name)) fail('usage: npm run new:feature <name>, in lower case with hyphens: watch-parties');
if (existsSync(join(ROOT, 'server/src/features', name))) fail(`there is a feature ${name} already`);

const written = [
  ...skeletonOf(name).map(({ path, text }) => write(path, text)),
  ...EDITS.map(([path, edit]) => write(path, edit(readFileSync(join(ROOT, path), 'utf8'), name))),
];
const code = written.filter((path) => !path.endsWith('.md'));
const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
execFileSync(process.execPath, [biome, 'check', '--write', '--config-path=build', ...code], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
});
for (const path of written) say(path);
say(
  `next: wire it in server/src/features.ts, run "npm run openapi", make server/src/features/${name}/${name}.http.test.ts say what it is for`,
);

function write(path: string, text: string): string {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
  return path;
}

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}
