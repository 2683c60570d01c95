import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const SECRET_NAMES = ['TOKEN_SECRET', 'MEDIA_SECRET', 'SEAL_SECRET', 'POSTGRES_PASSWORD', 'PAYME_MERCHANT_ID', 'PAYME_KEY'] as const;

export type Secrets = Readonly<Record<(typeof SECRET_NAMES)[number], string>>;

/** Secrets of one installation: made once, readable by its owner only. The environment overrides them one by one. */
export function loadSecrets(file: string, env: NodeJS.ProcessEnv): Secrets {
  // Written below; a name that a newer version added is made now.
  const stored = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<string, string>>) : {};
  const secrets = Object.fromEntries(SECRET_NAMES.map((name) => [name, stored[name] ?? randomBytes(32).toString('hex')]));
  if (SECRET_NAMES.some((name) => !stored[name])) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  // Every name was given a value two statements above.
  return Object.fromEntries(SECRET_NAMES.map((name) => [name, env[name] || secrets[name]])) as Secrets;
}
