// Starts everything on this machine and keeps it running: npm start
import { once } from 'node:events';
import { join } from 'node:path';
import { type Running, startChild } from './lib/child.ts';
import { buildStaleClients } from './lib/clients.ts';
import { ROOT } from './lib/root.ts';
import { say } from './lib/say.ts';
import { runServerRole } from './lib/server-roles.ts';
import { type Stack, startStack } from './lib/stack.ts';
import { DEMO_LOGINS, DEMO_PASSWORD, summaryTable } from './lib/summary.ts';

const { env } = process;
const isProduction = env.NODE_ENV === 'production';
const withDemo = !isProduction && env.SAHNA_DEMO !== 'off';
const startedBy = process.ppid;
const stop = new AbortController();

/** Demo content goes through the real upload path, in the background; it finds out by itself what is there already. */
async function seedDemo(stack: Stack): Promise<Running> {
  await runServerRole('demo-accounts', stack.env, stack.logsDir);
  const seed = await startChild({
    command: process.execPath,
    args: [join(ROOT, 'scripts/demo/seed.ts')],
    cwd: ROOT,
    env: { ...stack.env, SAHNA_API_URL: stack.url },
    logFile: join(stack.logsDir, 'demo.log'),
    stopGraceMs: 3000,
  });
  stack.record.set('demo', seed.identity);
  void seed.exited.then((reason) => {
    stack.record.remove('demo');
    if (reason === 'exit code 0') say('demo: every title is uploaded');
    else if (!stop.signal.aborted) say(`demo: content is incomplete (${reason}); see ${join(stack.logsDir, 'demo.log')}`);
  });
  say('demo: titles are being made and uploaded in the background');
  return seed;
}

/** Ends the run on Ctrl-C, SIGTERM, SIGHUP, and when bootstrap.mjs, which started us for npm, was killed. */
function listenForStop(): void {
  // `npm start` passes a Ctrl-C on that the terminal has sent already: hearing it twice is not impatience.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  if (env.npm_lifecycle_event) setInterval(() => process.ppid !== startedBy && stop.abort(), 1000).unref();
}

async function main(): Promise<void> {
  listenForStop();
  const stopped = once(stop.signal, 'abort');
  const startedAt = Date.now();
  const building = buildStaleClients(say, stop.signal);
  building.catch(() => undefined);
  const stack = await startStack({ dataDir: env.SAHNA_DATA_DIR || '.data', port: Number(env.PORT || 8080), env, say });
  let seed: Running | undefined;
  try {
    if (withDemo && !stop.signal.aborted) seed = await seedDemo(stack);
    await Promise.race([building, stopped]);
    if (!stop.signal.aborted) {
      console.log(`\n${summaryTable(stack, withDemo ? DEMO_LOGINS : [], DEMO_PASSWORD)}\n`);
      say(`ready after ${Math.round((Date.now() - startedAt) / 1000)} s; Ctrl-C stops everything`);
    }
    await stopped;
    say('stopping');
  } finally {
    stop.abort();
    await seed?.stop();
    await stack.stop();
  }
  say('stopped');
}

try {
  await main();
  process.exit(0);
} catch (error) {
  stop.abort();
  console.error(`sahna: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
