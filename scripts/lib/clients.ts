import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root.ts';

export type Client = { readonly name: string; readonly folder: string; readonly page: string };

export const CLIENTS: readonly Client[] = [
  { name: 'desktop', folder: 'desktop', page: 'desktop/dist/renderer/index.html' },
  { name: 'TV', folder: 'tv', page: 'tv/dist/index.html' },
];

/** Whether the built bundle belongs to sources that have changed since. */
export function isStale(client: Client, inputs = inputsHash(client)): boolean {
  const stamp = stampFile(client);
  return !existsSync(join(ROOT, client.page)) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== inputs;
}

/** Bundles it with vite. @throws Error with the tail of its output, or AbortError. */
export async function buildClient(client: Client, signal?: AbortSignal): Promise<void> {
  const inputs = inputsHash(client);
  await runBuild(client, signal);
  mkdirSync(dirname(stampFile(client)), { recursive: true });
  writeFileSync(stampFile(client), inputs);
}

/** Everything a bundle is made from: its own files, the shared packages, versions, targets. Tests are left out. */
function inputsHash({ folder }: Client): string {
  const patterns = [
    `${folder}/{src,public}/**/*`,
    `${folder}/*.{html,ts,mts,mjs,json}`,
    'shared/*/src/**/*',
    'build/*.{ts,mts,mjs}',
    'package-lock.json',
  ];
  const files = globSync(patterns, { cwd: ROOT, withFileTypes: true, exclude: ['**/node_modules', '**/dist'] })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function stampFile({ folder }: Client): string {
  return join(ROOT, '.cache', 'clients', `${folder}.sha256`);
}

function runBuild({ name, folder }: Client, signal: AbortSignal | undefined): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(ROOT, folder),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal ? { signal } : {}),
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output = `${output}${chunk}`.slice(-4000);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`the ${name} client does not build:\n${output}`))));
  });
}
