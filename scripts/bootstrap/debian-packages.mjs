import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { step } from './say.mjs';

const FFMPEG = { package: 'ffmpeg', programs: ['ffmpeg', 'ffprobe'], otherwise: 'the npm binaries of ffmpeg are used' };
const REDIS = { package: 'redis-server', programs: ['redis-server'], unless: 'REDIS_URL', otherwise: 'an in-process store is used' };
const REDIS_FOR_TESTS = { ...REDIS, otherwise: 'the tests that need Redis fail' };
const CHROMIUM = { package: 'chromium', programs: ['chromium'], unless: 'CHROMIUM_PATH', otherwise: 'the browser tests fail' };

/** What a command uses from outside npm. Commands that are not named need nothing. */
const NEEDS = {
  start: [FFMPEG, REDIS],
  desktop: [{ ...CHROMIUM, otherwise: 'only a real Electron can show the client' }],
  test: [FFMPEG, REDIS_FOR_TESTS, CHROMIUM],
  bench: [FFMPEG, REDIS, CHROMIUM],
};

/** Installs missing programs from Debian where that is allowed without a question; never fails, each has a fallback. */
export function installDebianPackages(command, env = process.env) {
  const missing = missingFor(command, env, (program) => isInstalled(program, env));
  if (missing.length === 0) return;
  const names = missing.map((need) => need.package);
  const prefix = privilege(env);
  if (prefix === null) {
    for (const need of missing) step(`${need.package} is not installed and cannot be from here: ${need.otherwise}`);
    return;
  }
  step(`installing ${names.join(', ')} from Debian …`);
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=2', '-o', 'Acquire::http::Timeout=30'];
  const updated = apt(prefix, ['update', ...options]);
  const installed = apt(prefix, ['install', '-y', '--no-install-recommends', ...options, ...names]);
  for (const need of missing.filter(({ programs }) => !programs.every((program) => isInstalled(program, env)))) {
    step(`${need.package} could not be installed (${lastLine(installed) || lastLine(updated)}): ${need.otherwise}`);
  }
}

/** @param {(program: string) => boolean} has */
export function missingFor(command, env, has) {
  return (NEEDS[command] ?? []).filter((need) => !env[need.unless ?? ''] && !need.programs.every(has));
}

function isInstalled(program, env) {
  return (env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, process.platform === 'win32' ? `${program}.exe` : program), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}

/** How to become root without a question: [] when we are, null when there is no way. */
function privilege(env) {
  if (process.platform !== 'linux' || !isInstalled('apt-get', env)) return null;
  if (process.getuid() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

function apt(prefix, args) {
  // RUNLEVEL=1 keeps the maintainer scripts from starting a system-wide redis: we start our own.
  const line = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get', ...args];
  return spawnSync(line[0], line.slice(1), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 15 * 60_000 });
}

function lastLine({ status, stderr, error }) {
  return status === 0 ? '' : (error?.message ?? stderr?.trim().split('\n').at(-1) ?? '');
}
