import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root.ts';

type Client = { readonly name: string; readonly folder: string; readonly page: string };

const CLIENTS: readonly Client[] = [
  { name: 'desktop', folder: 'desktop', page: 'desktop/dist/renderer/index.html' },
  { name: 'TV', folder: 'tv', page: 'tv/dist/index.html' },
];

/** Bundles the clients whose sources changed since their last build; the others are left as they are. */
export async function buildStaleClients(say: (line: string) => void, signal?: AbortSignal): Promise<void> {
  for (const client of CLIENTS) {
    const inputs = inputsHash(client);
    if (!isStale(client, inputs)) continue;
    say(`clients: building ${client.name}`);
    await runVite(join(ROOT, client.folder), 'vite.config.ts', signal);
    mkdirSync(dirname(stampFile(client)), { recursive: true });
    writeFileSync(stampFile(client), inputs);
  }
  say('clients: built');
}

function isStale(client: Client, inputs: string): boolean {
  const stamp = stampFile(client);
  return !existsSync(join(ROOT, client.page)) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== inputs;
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

/** Bundles a workspace by one of its vite configurations. @throws Error with the tail of the output, or AbortError. */
export function runVite(folder: string, config = 'vite.config.ts', signal?: AbortSignal): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: '0' },
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
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${folder} does not build by ${config}:\n${output}`))));
  });
}
