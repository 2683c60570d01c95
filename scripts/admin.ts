// Makes an account an admin: npm run admin -- EMAIL_OR_PHONE. Works on a running system, local or named by DATABASE_URL.
import { isAbsolute, join, resolve } from 'node:path';
import { findRunningDatabase } from './lib/postgres.ts';
import { ROOT } from './lib/root.ts';
import { say } from './lib/say.ts';
import { loadSecrets } from './lib/secrets.ts';
import { runServerRole } from './lib/server-roles.ts';
import { DATABASE_NAME } from './lib/stack.ts';

const [login] = process.argv.slice(2);
const folder = process.env.SAHNA_DATA_DIR || '.data';
const dataDir = isAbsolute(folder) ? folder : resolve(ROOT, folder);

try {
  if (login === undefined) throw new Error('name the account: npm run admin -- EMAIL_OR_PHONE');
  const secrets = loadSecrets(join(dataDir, 'secrets.json'), process.env);
  const cluster = { dataDir: join(dataDir, 'postgres'), password: secrets.POSTGRES_PASSWORD };
  const DATABASE_URL = process.env.DATABASE_URL || findRunningDatabase(cluster, DATABASE_NAME);
  if (DATABASE_URL === null) throw new Error('the system is not running: npm start, or name its DATABASE_URL');
  const env = { ...process.env, ...secrets, SAHNA_DATA_DIR: dataDir, DATABASE_URL, FIRST_ADMIN: login };
  await runServerRole('first-admin', env, join(dataDir, 'logs'));
  say(`${login} is an admin now: sign in again, and set up the second factor`);
} catch (error) {
  console.error(`sahna: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
