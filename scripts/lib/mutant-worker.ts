// A thread that runs one test file again and again, each time with another text of the file that it tests. It is jest's own circus and
// expect without jest's module system: of what is tested only our server's modules are loaded anew, so a run takes milliseconds.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { addEventHandler, resetState, run } from 'jest-circus';
import { ROOT } from './root.ts';

/** `file` with `text` in it, under the tests of `tests`; both are paths. */
export type Trial = { readonly file: string; readonly text: string; readonly tests: string };
/** How many tests passed; the first message of one that did not, or of a module that did not load. */
export type Verdict = { readonly passed: number; readonly failure: string | null };

const SERVER = pathToFileURL(join(ROOT, 'server/')).href;
const GLOBALS = 'sahna:jest-globals';
const globalsText = `export * from '${import.meta.resolve('jest-circus')}'; export { expect } from '${import.meta.resolve('expect')}';`;

let trials = 0;
let tried: Pick<Trial, 'file' | 'text'> = { file: '', text: '' };
let failure: string | null = null;

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
    const found = next(specifier, context);
    return found.url.startsWith(SERVER) && !found.url.includes('?') ? { ...found, url: `${found.url}?trial=${trials}` } : found;
  },
  load: (url, context, next) => {
    if (url === GLOBALS) return { format: 'module', source: globalsText, shortCircuit: true };
    if (url === `${pathToFileURL(tried.file).href}?trial=${trials}`)
      return { format: 'module-typescript', source: tried.text, shortCircuit: true };
    return next(url, context);
  },
});

addEventHandler((event) => {
  if (event.name === 'test_fn_failure') failure ??= event.test.name;
  // One failure is enough.
  if (event.name === 'test_start' && failure !== null) event.test.mode = 'skip';
});

async function verdictOf({ file, text, tests }: Trial): Promise<Verdict> {
  trials += 1;
  tried = { file, text };
  failure = null;
  resetState();
  try {
    await import(`${pathToFileURL(tests).href}?trial=${trials}`);
    const { testResults, unhandledErrors } = await run();
    const failures = [failure, ...testResults.flatMap(({ errors }) => errors), ...unhandledErrors];
    const passed = testResults.filter(({ status, errors }) => status === 'done' && errors.length === 0).length;
    return { passed, failure: failures.find((one) => one !== null) ?? null };
  } catch (error) {
    return { passed: 0, failure: String(error) };
  }
}

parentPort?.on('message', async (trial: Trial) => parentPort?.postMessage(await verdictOf(trial)));
