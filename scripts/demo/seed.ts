/**
 * Fills a running server with the demo catalogue, through the same doors as any creator: `SAHNA_API_URL=… node scripts/demo/seed.ts`.
 * What is there already is left alone, so that a run after a kill goes on where the last one stopped. Prints one line per event.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedCatalogue } from './seed/run.ts';
import { openStudio } from './seed/studio.ts';

const { env } = process;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (env['NODE_ENV'] === 'production') {
  say('demo: refused, this is production');
  process.exit(2);
}
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stop.abort());
const folder = join(env['SAHNA_DATA_DIR'] || tmpdir(), 'demo-work');
try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const studio = await openStudio(env['SAHNA_API_URL'] || 'http://localhost:8080', stop.signal);
  const failed = await seedCatalogue(studio, folder, say);
  if (failed.length > 0) say(`demo: could not be encoded: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} catch (error) {
  if (!stop.signal.aborted) say(`demo: failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = stop.signal.aborted ? 130 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
