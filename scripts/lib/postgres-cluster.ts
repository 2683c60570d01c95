import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OsUser } from './os-user.ts';

export type ClusterOptions = {
  readonly initdb: string;
  readonly dataDir: string;
  /** Whom the server will run as; null: as this process. */
  readonly user: OsUser | null;
  readonly superuser: string;
  readonly password: string;
  /** Leaves the files unsynced: for clusters that need not survive a power cut. */
  readonly volatile: boolean;
};

/** Creates an empty cluster. What an interrupted attempt left is removed first, so that the folder is whole or absent. */
export function initialiseCluster({ initdb, dataDir, user, superuser, password, volatile }: ClusterOptions): void {
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secrets = mkdtempSync(join(tmpdir(), 'sahna-initdb-'));
  const passwordFile = join(secrets, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [dataDir, secrets, passwordFile]) chownSync(path, user.uid, user.gid);
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const flags = [
    '-D',
    dataDir,
    '-U',
    superuser,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
  ];
  const { status, error, stderr } = spawnSync(initdb, volatile ? [...flags, '--no-sync'] : flags, {
    ...(user ?? {}),
    cwd: dataDir,
    encoding: 'utf8',
  });
  rmSync(secrets, { recursive: true, force: true });
  if (status === 0) return;
  rmSync(dataDir, { recursive: true, force: true });
  throw new Error(`initdb failed: ${error?.message ?? stderr.trim()}`);
}
