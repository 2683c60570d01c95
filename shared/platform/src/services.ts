/** Keeps the screen on. */
export type WakeLock = {
  /** Holds the lock until the returned function is called; does nothing where the device has no such thing. */
  acquire(): () => void;
};

export type Clipboard = {
  /** Resolves to whether the text was copied. */
  writeText(text: string): Promise<boolean>;
};

export type ExternalLinks = {
  /** Whether this device can show a web page outside the app; a TV shows a QR code instead. */
  readonly canOpen: boolean;
  /** Takes `https:` and `mailto:` addresses only. */
  open(url: string): Promise<void>;
};

/** Timers, randomness and ids. */
export type Runtime = {
  readonly setTimer: (delayMs: number, run: () => void) => () => void;
  readonly createAbort: () => AbortController;
  readonly newId: () => string;
  readonly random: () => number;
};

/** At most one window of this device runs the same named work at a time. */
export type ExclusiveWork = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;
