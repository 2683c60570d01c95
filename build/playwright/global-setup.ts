import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStaleClients } from '../../scripts/lib/clients.ts';
import { say } from '../../scripts/lib/say.ts';
import { runServerRole } from '../../scripts/lib/server-roles.ts';
import { startStack } from '../../scripts/lib/stack.ts';

/**
 * The real system, once per run: built clients, PostgreSQL, Redis, API and worker over a temporary folder, with the demo accounts
 * but no titles. Answers the function that takes it down.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const quiet = process.env.CI ? () => undefined : say;
  const address = new URL(String(process.env.SAHNA_E2E_URL));
  if (await isUp(address)) return async () => undefined;
  await buildStaleClients(quiet);
  const dataDir = mkdtempSync(join(tmpdir(), 'sahna-e2e-'));
  chmodSync(dataDir, 0o711);
  const env = { ...process.env, NODE_ENV: 'test', RATE_LIMITS: 'off' };
  const stack = await startStack({ dataDir, port: Number(address.port), env, say: quiet, volatile: true });
  await runServerRole('demo-accounts', stack.env, stack.logsDir);
  return async () => {
    await stack.stop();
    rmSync(String(process.env.CLOCK_FILE), { force: true });
    if (!process.env.SAHNA_KEEP_DATA) rmSync(dataDir, { recursive: true, force: true });
  };
}

async function isUp(address: URL): Promise<boolean> {
  try {
    return (await fetch(new URL('/healthz', address))).ok;
  } catch {
    return false;
  }
}
