import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fail, step } from './say.mjs';

/** Runs `npm ci` when what is installed differs from package-lock.json, whoever changed either of them. */
export function installNpmPackages(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (!wanted) fail('package-lock.json is missing or damaged; restore it with "git checkout package-lock.json"');
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  const differs = firstDifference(wanted, installed);
  if (differs === null) return;
  step(`installing npm packages (${installed ? `${differs} differs from package-lock.json` : 'none are there yet'}; about a minute) …`);
  const startedAt = Date.now();
  install(root);
  step(`npm packages are in place (${Math.round((Date.now() - startedAt) / 1000)} s)`);
}

/**
 * Path of the first package whose installed version is not the locked one; null when all are right. Optional packages may be
 * absent: npm leaves out those of other platforms.
 */
export function firstDifference(wanted, installed) {
  if (!installed) return 'node_modules';
  for (const [path, { version, optional, devOptional, link }] of Object.entries(wanted)) {
    if (!path.includes('node_modules/') || link) continue;
    const have = installed[path];
    if (have ? have.version !== version : !(optional || devOptional)) return path.replace(/^.*node_modules\//, '');
  }
  return null;
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

function install(root) {
  // Production mode, too, builds the clients, which takes the development packages.
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error', ...cacheFlags(root)];
  if (npm(root, ['ci', ...flags], 'ignore')) return;
  // `npm ci` is strict about packages of other platforms, which not every registry has; `npm install` is not.
  if (npm(root, ['install', '--no-save', ...flags], 'inherit')) return;
  fail('npm could not install the packages; see above. Is the network reachable?');
}

function npm(root, args, stderr) {
  const options = { cwd: root, stdio: ['ignore', 'ignore', stderr] };
  const { npm_execpath: npmScript } = process.env;
  const { status } = npmScript?.endsWith('.js')
    ? spawnSync(process.execPath, [npmScript, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return status === 0;
}

/** Containers may give a home folder that is absent or read-only; npm keeps its cache there. */
function cacheFlags(root) {
  if (process.env.npm_config_cache) return [];
  try {
    mkdirSync(join(homedir(), '.npm'), { recursive: true });
    return [];
  } catch {
    return ['--cache', join(root, '.cache', 'npm')];
  }
}
