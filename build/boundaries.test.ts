import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');
let fixture: string;

/** Each forbidden edge: the rule that must name it, the importing file, what it imports. */
const FORBIDDEN: readonly (readonly [rule: string, file: string, target: string])[] = [
  ['package-kernel', 'shared/kernel/src/clock.ts', '@app/ui'],
  ['package-contracts', 'shared/contracts/src/schema.ts', '@app/ui'],
  ['package-ui', 'shared/ui/src/card.tsx', '@app/contracts'],
  ['package-server', 'server/src/main.ts', '@app/ui'],
  ['package-tv', 'tv/src/app/boot.ts', '../../../desktop/src/renderer/app.ts'],
  ['package-server-client-in-tests', 'server/src/worker.ts', '@app/api-client'],
  ['package-doors', 'shared/ui/src/list.tsx', '../../i18n/src/index.ts'],
  ['layer-config', 'server/src/config/load.ts', '../db/index.ts'],
  ['layer-db', 'server/src/db/query.ts', '../http/index.ts'],
  ['layer-db-migrations', 'server/src/db/migrations/1.ts', '../index.ts'],
  ['layer-http', 'server/src/http/mount.ts', '../features/accounts/index.ts'],
  ['layer-payme-stand-in', 'server/src/payme-stand-in/billing.ts', '../features/accounts/index.ts'],
  ['feature-accounts', 'server/src/features/accounts/accounts.service.ts', '../catalog/index.ts'],
  ['feature-library', 'server/src/features/library/library.service.ts', '../catalog/catalog.repository.ts'],
  ['feature-unknown', 'server/src/features/gadgets/index.ts', '../accounts/index.ts'],
  ['feature-doors', 'server/src/app.ts', './features/catalog/catalog.repository.ts'],
  ['feature-internals', 'shared/features/src/home/use-home.ts', '../library/index.ts'],
  ['pure-domain', 'server/src/features/library/library.rules.ts', '../../db/index.ts'],
  ['sequelize-behind-repository', 'server/src/features/library/library.routes.ts', 'sequelize'],
  ['express-behind-http', 'server/src/features/library/library.presenter.ts', 'express'],
  ['agenda-behind-jobs', 'server/src/features/library/library.jobs.ts', 'agenda'],
  ['ioredis-behind-cache', 'server/src/features/library/library.cache.ts', 'ioredis'],
  ['dashjs-behind-engine', 'shared/player/src/machine.ts', 'dashjs'],
  ['electron-in-main', 'desktop/src/renderer/menu.ts', 'electron'],
  ['renderer-apart', 'desktop/src/renderer/app.ts', '../main/main.ts'],
  ['bridge-is-thin', 'desktop/src/bridge/index.ts', '../main/main.ts'],
  ['kernel-stands-alone', 'shared/kernel/src/files.ts', 'node:fs'],
  ['no-cycles', 'server/src/cache/a.ts', './b.ts'],
  ['resolvable', 'server/src/cache/c.ts', './absent.ts'],
];

const TARGETS = [
  'server/src/db/index.ts',
  'server/src/http/index.ts',
  'server/src/features/accounts/index.ts',
  'server/src/features/catalog/index.ts',
  'server/src/features/catalog/catalog.repository.ts',
  'shared/features/src/library/index.ts',
  'desktop/src/main/main.ts',
  'tv/src/app/screen.ts',
];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(fixture, path)), { recursive: true });
  writeFileSync(join(fixture, path), text);
}

/** `<rule> <importing file>` of every violation. */
function cruise(): Set<string> {
  const cli = join(root, 'node_modules/.bin/depcruise');
  const flags = ['--config', join(root, 'build/boundaries.cjs'), '--output-type', 'json', 'server', 'desktop', 'tv', 'shared'];
  const { stdout, stderr } = spawnSync(process.execPath, [cli, ...flags], { cwd: fixture, encoding: 'utf8', maxBuffer: 1e8 });
  expect(stderr).toBe('');
  // The reporter's documented shape; only these fields are read.
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return new Set(summary.violations.map(({ from, rule }) => `${rule.name} ${from}`));
}

beforeAll(() => {
  fixture = mkdtempSync(join(tmpdir(), 'sahna-walls-'));
  for (const name of ['sequelize', 'express', 'agenda', 'ioredis', 'dashjs', 'electron']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  write('package.json', JSON.stringify({ name: 'fixture', type: 'module', workspaces: ['shared/*', 'server', 'desktop', 'tv'] }));
  for (const name of ['kernel', 'contracts', 'ui', 'i18n', 'api-client']) {
    write(`shared/${name}/package.json`, JSON.stringify({ name: `@app/${name}`, type: 'module', exports: { '.': './src/index.ts' } }));
    write(`shared/${name}/src/index.ts`, 'export const name = 1;\n');
    mkdirSync(join(fixture, 'node_modules/@app'), { recursive: true });
    symlinkSync(join(fixture, 'shared', name), join(fixture, 'node_modules/@app', name));
  }
  for (const path of TARGETS) write(path, 'export const name = 1;\n');
});

afterAll(() => rmSync(fixture, { recursive: true, force: true }));

it('lets allowed edges pass and names every forbidden one', () => {
  write('server/src/features/library/library.service.ts', "import { name } from '../catalog/index.ts';\nexport const it = name;\n");
  write('shared/ui/src/button.tsx', "import { name } from '@app/i18n';\nexport const it = name;\n");
  expect(cruise()).toEqual(new Set());

  for (const [, file, target] of FORBIDDEN) write(file, `import { name } from '${target}';\nexport const it = name;\n`);
  write('server/src/cache/b.ts', "import { it } from './a.ts';\nexport const name = it;\n");
  const violations = cruise();
  expect(FORBIDDEN.filter(([rule, file]) => !violations.has(`${rule} ${file}`))).toEqual([]);
});
