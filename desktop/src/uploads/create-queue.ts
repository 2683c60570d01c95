import type { UploadItem } from '@app/features/session';
import { addSample, nextToSend, type SpeedSample, speedOf } from './queue.rules.ts';
import type { UploadEntry } from './upload-entry.ts';
import type { Sending, SendUpload } from './upload-sender.ts';

/** Files sent at the same time: one fills the link, the second fills its pauses. */
const PARALLEL = 2;
const SAVE_EVERY_MS = 1000;

export type QueueDeps<Source> = {
  readonly entries: readonly UploadEntry[];
  /** Of an entry that can be sent now; null when its file is not at hand. */
  readonly sourceOf: (entry: UploadEntry) => Source | null;
  readonly send: SendUpload<Source>;
  /** Keeps the entries; called at most once a second while bytes flow, and at once when a state changes. */
  readonly save: (entries: readonly UploadEntry[]) => void;
  readonly now: () => number;
};

/** Keeps the order, sends two files at a time and tells of every change. */
export function createQueue<Source>({ entries: restored, sourceOf, send, save, now }: QueueDeps<Source>) {
  let entries: readonly UploadEntry[] = restored;
  const sendings = new Map<string, Sending>();
  const samples = new Map<string, readonly SpeedSample[]>();
  const listeners = new Set<(items: readonly UploadItem[]) => void>();
  let savedAt = 0;

  const find = (id: string): UploadEntry | undefined => entries.find((entry) => entry.id === id);

  function tell(isUrgent: boolean): void {
    for (const listener of listeners) listener(entries);
    if (!isUrgent && now() - savedAt < SAVE_EVERY_MS) return;
    savedAt = now();
    save(entries);
  }

  function patch(id: string, change: Partial<UploadEntry>): void {
    entries = entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
    tell(change.state !== undefined || change.uploadUrl !== undefined);
    if (change.state !== undefined) startNext();
  }

  function handleProgress(id: string, sentBytes: number): void {
    const known = addSample(samples.get(id) ?? [], { atMs: now(), sentBytes });
    samples.set(id, known);
    patch(id, { sentBytes, bytesPerSec: speedOf(known) });
  }

  function start(entry: UploadEntry): void {
    const source = sourceOf(entry);
    if (source === null) {
      patch(entry.id, { state: 'lost' });
      return;
    }
    const { id } = entry;
    // Marked first: sending may answer before it returns.
    entries = entries.map((one) => (one.id === id ? { ...one, state: 'sending', code: null } : one));
    samples.delete(id);
    const end = (change: Partial<UploadEntry>): void => {
      sendings.delete(id);
      patch(id, { bytesPerSec: null, ...change });
    };
    sendings.set(
      id,
      send(entry, source, {
        onUrl: (uploadUrl) => patch(id, { uploadUrl }),
        onProgress: (sentBytes) => handleProgress(id, sentBytes),
        onSent: () => end({ state: 'sent', sentBytes: entry.sizeBytes }),
        onFailed: (code) => end({ state: 'failed', code }),
      }),
    );
    tell(true);
  }

  function startNext(): void {
    for (const id of nextToSend(entries, PARALLEL)) {
      const entry = find(id);
      if (entry?.state === 'waiting') start(entry);
    }
  }

  function stop(id: string, isDiscarded: boolean): void {
    const sending = sendings.get(id);
    sendings.delete(id);
    // What the server could not be told to drop, it drops by itself when it expires.
    (isDiscarded ? sending?.discard() : sending?.stop())?.catch(() => undefined);
  }

  function drop(id: string): void {
    entries = entries.filter((entry) => entry.id !== id);
    samples.delete(id);
    tell(true);
    startNext();
  }

  return {
    entries: () => entries,
    add: (added: readonly UploadEntry[]): void => {
      entries = [...entries, ...added];
      tell(true);
      startNext();
    },
    /** Lets waiting ones go, after a restart. */
    start: startNext,
    pause: (id: string): void => {
      const state = find(id)?.state;
      if (state !== 'sending' && state !== 'waiting') return;
      stop(id, false);
      patch(id, { state: 'paused', bytesPerSec: null });
    },
    /** Also tries a failed one again. */
    resume: (id: string): void => {
      const entry = find(id);
      if (entry?.state === 'paused' || entry?.state === 'failed' || entry?.state === 'lost') patch(id, { state: 'waiting', code: null });
    },
    /** A `lost` one was found at another place. */
    relocate: (id: string, path: string): void => patch(id, { path, state: 'waiting', code: null }),
    cancel: (id: string): void => {
      stop(id, true);
      drop(id);
    },
    dismiss: (id: string): void => {
      const state = find(id)?.state;
      if (state === 'sent' || state === 'failed' || state === 'lost') drop(id);
    },
    stopAll: (): void => {
      for (const id of [...sendings.keys()]) stop(id, false);
      save(entries);
    },
    subscribe: (listener: (items: readonly UploadItem[]) => void): (() => void) => {
      listeners.add(listener);
      listener(entries);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
