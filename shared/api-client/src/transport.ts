/** The part of an `AbortSignal` that is used here; this package knows neither the DOM nor Node. */
export type AbortSignalLike = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};

export type TransportInit = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignalLike;
  /** Lets the request outlive the page: heartbeats and session ends sent on the way out. */
  readonly keepalive?: boolean;
};

export type TransportResponse = {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
};

/** Sends one request. Rejects only when no answer came. */
export type Transport = (url: string, init: TransportInit) => Promise<TransportResponse>;

/** Makes a transport of a host's own `fetch`. */
export function fetchTransport(fetch: (url: string, init: never) => Promise<TransportResponse>): Transport {
  // `TransportInit` is a subset of every host's RequestInit; only the nominal AbortSignal class stands between the types.
  return (url, init) => fetch(url, init as never);
}

/** What the host gives besides the network: timers, randomness and ids. Injected, so that tests own time. */
export type Runtime = {
  /** Calls `run` once after `delayMs`; the returned function cancels it. */
  readonly setTimer: (delayMs: number, run: () => void) => () => void;
  readonly createAbort: () => { readonly signal: AbortSignalLike; abort(): void };
  /** A fresh UUID. */
  readonly newId: () => string;
  /** 0–1, for jitter. */
  readonly random: () => number;
};
