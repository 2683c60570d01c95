// Entry of every npm script. Plain JavaScript for the Node that the machine happens to have (20 or newer), before anything is
// installed: it installs what is missing and hands over to scripts/<command>.ts on Node 24.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { installDebianPackages } from './bootstrap/debian-packages.mjs';
import { installNpmPackages } from './bootstrap/npm-packages.mjs';
import { findRuntime } from './bootstrap/runtime.mjs';
import { fail } from './bootstrap/say.mjs';

const root = resolve(import.meta.dirname, '..');
const [command = '', ...args] = process.argv.slice(2);
const script = join(root, 'scripts', `${command}.ts`);

try {
  if (!/^[a-z][a-z-]*$/.test(command) || !existsSync(script)) fail(`there is no command "${command}"; see "scripts" in package.json`);
  installNpmPackages(root);
  const runtime = findRuntime(root);
  installDebianPackages(command);
  run(runtime);
} catch (error) {
  console.error(`sahna: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** The command runs as a child, in the same terminal; it decides how to stop, this process only waits. */
function run(runtime) {
  const bin = join(root, 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  const env = { ...process.env, PATH: `${bin}${separator}${process.env.PATH ?? ''}` };
  const child = spawn(runtime, [script, ...args], { cwd: root, stdio: 'inherit', env });
  // Ctrl-C reaches the child by itself, as a member of the terminal's foreground group.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm passes SIGTERM to its shell only, which dies and leaves us behind: the change of parent tells.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => {
    console.error(`sahna: ${runtime} does not start: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}
