import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from './say.mjs';

export const LOWEST_NODE = 24;

/** Path of a Node that runs the project: the one that npm installed, else the one this process runs on. */
export function findRuntime(root) {
  const packaged = join(root, 'node_modules', '.bin', 'node');
  const found = [];
  for (const candidate of [packaged, process.execPath]) {
    const version = existsSync(candidate) ? versionOf(candidate) : null;
    if (version && isEnough(version)) return realpathSync(candidate);
    if (version) found.push(version);
  }
  return fail(
    `Node ${LOWEST_NODE} or newer is needed, this is ${found.join(' and ') || 'none'}; ` +
      `npm has none for ${process.platform}-${process.arch}: install it from https://nodejs.org and run the same command again`,
  );
}

/** @param {string} version as in process.versions.node */
export function isEnough(version) {
  return Number(version.split('.')[0]) >= LOWEST_NODE;
}

function versionOf(binary) {
  const { status, stdout } = spawnSync(binary, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
