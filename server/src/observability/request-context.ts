import { AsyncLocalStorage } from 'node:async_hooks';

type Context = { readonly requestId?: string; readonly jobId?: string };

const storage = new AsyncLocalStorage<Context>();

/** Runs `work` so that every log line in it carries `context`. */
export function withContext<T>(context: Context, work: () => T): T {
  return storage.run(context, work);
}

export function currentContext(): Context | undefined {
  return storage.getStore();
}
