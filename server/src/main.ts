import { createApp } from './app.ts';
import { loadConfig } from './config/index.ts';
import { type Core, createCore } from './core.ts';
import { createMigrator } from './db/index.ts';
import { createFeatures, models } from './features.ts';
import { createPaymeStandInRole } from './payme-stand-in/index.ts';
import { createWorker } from './worker.ts';

/** One process, one role. Stops in order on SIGTERM and SIGINT: no new work, running work ends, connections close. */
async function main(): Promise<void> {
  const config = loadConfig();
  const core = createCore(config, models);
  const { log } = core;
  if (config.SAHNA_ROLE === 'migrate') {
    const applied = await createMigrator(core.db, log).up();
    log.info({ event: 'migrate.done', applied: applied.length });
    await core.close();
    return;
  }
  if (config.SAHNA_ROLE === 'payme-stand-in') {
    const standIn = createPaymeStandInRole(core);
    await standIn.start();
    stopOnSignal(core, standIn.stop);
    return;
  }
  const features = createFeatures(core);
  if (config.SAHNA_ROLE === 'demo-accounts' || config.SAHNA_ROLE === 'first-admin') {
    if (config.SAHNA_ROLE === 'demo-accounts') await features.createDemoAccounts();
    else await features.makeAdmin(config.FIRST_ADMIN ?? '');
    await features.stop();
    await core.close();
    return;
  }
  const role = config.SAHNA_ROLE === 'worker' ? createWorker(core, features) : createApp(core, features);
  await role.start();
  if (config.SAHNA_ROLE === 'api' && config.PAYME_KEY === undefined) log.warn({ event: 'payments.not_configured' });
  stopOnSignal(core, async () => {
    await role.stop();
    await features.stop();
  });
}

/** Ends the process in order, once, however often it is asked. */
function stopOnSignal(core: Core, end: () => Promise<void>): void {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    core.log.info({ event: 'process.stopping', signal });
    await end();
    await core.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
