// Builds the desktop client and opens it over the server that `npm start` runs: npm run desktop
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { runVite } from './lib/clients.ts';
import { electronBinary } from './lib/electron-binary.ts';
import { ROOT } from './lib/root.ts';
import { say } from './lib/say.ts';

const FOLDER = join(ROOT, 'desktop');
/** Runs main and preload unmodified over Chromium where there is no Electron; the e2e specs use it, too. */
const TEST_HOST = join(FOLDER, 'e2e/host/start.ts');

const serverUrl = process.env.SAHNA_SERVER_URL || `http://localhost:${process.env.PORT || 8080}`;

async function main(): Promise<number> {
  const isUp = await fetch(`${serverUrl}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isUp) say(`no server answers at ${serverUrl}: run "npm start" in another terminal`);
  for (const config of ['vite.config.ts', ...globSync('vite.*.config.ts', { cwd: FOLDER })]) {
    say(`building desktop/${config}`);
    await runVite(FOLDER, config);
  }
  const electron = electronBinary(ROOT);
  if (electron) return run(electron, [FOLDER]);
  if (!existsSync(TEST_HOST))
    throw new Error(`Electron has no binary here, and neither is there a test host; open ${serverUrl}/ in a browser`);
  say('Electron has no binary here (its package downloads it at first use): the test host shows the same app in Chromium');
  return run(process.execPath, [TEST_HOST]);
}

function run(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, SAHNA_SERVER_URL: serverUrl } });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 0));
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`sahna: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
