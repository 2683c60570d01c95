import { ApiError, errorOfResponse } from './api-error.ts';
import type { AbortSignalLike, Runtime, Transport, TransportInit, TransportResponse } from './transport.ts';

export type ExchangeInit = Omit<TransportInit, 'signal'> & { readonly signal: AbortSignalLike | null; readonly timeoutMs: number };

/**
 * One request and its whole answer as text, within `timeoutMs`.
 * @throws ApiError `network.*`, or the problem of an answer outside 2xx.
 */
export async function exchange(transport: Transport, runtime: Runtime, url: string, init: ExchangeInit): Promise<string> {
  const { signal, timeoutMs, ...rest } = init;
  if (signal?.aborted) throw new ApiError({ code: 'network.aborted' });
  const abort = runtime.createAbort();
  let hasTimedOut = false;
  const cancelTimer = runtime.setTimer(timeoutMs, () => {
    hasTimedOut = true;
    abort.abort();
  });
  const forwardAbort = (): void => abort.abort();
  signal?.addEventListener('abort', forwardAbort, { once: true });
  try {
    const { response, text } = await readAll(transport, url, { ...rest, signal: abort.signal });
    if (response.status >= 200 && response.status < 300) return text;
    throw errorOfResponse(response, text);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    if (signal?.aborted) throw new ApiError({ code: 'network.aborted', cause: error });
    throw new ApiError({ code: hasTimedOut ? 'network.timeout' : 'network.unreachable', cause: error });
  } finally {
    cancelTimer();
    signal?.removeEventListener('abort', forwardAbort);
  }
}

async function readAll(transport: Transport, url: string, init: TransportInit): Promise<{ response: TransportResponse; text: string }> {
  const response = await transport(url, init);
  return { response, text: await response.text() };
}

/** Waits, but not past an abort. @throws ApiError `network.aborted` */
export function pause(runtime: Runtime, delayMs: number, signal: AbortSignalLike | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      cancel();
      reject(new ApiError({ code: 'network.aborted' }));
    };
    const cancel = runtime.setTimer(delayMs, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
