import type { UploadEntry } from './upload-entry.ts';

export type SendEvents = {
  readonly onUrl: (uploadUrl: string) => void;
  readonly onProgress: (sentBytes: number) => void;
  readonly onSent: () => void;
  /** `code`: of the server's problem document, or one of ours. */
  readonly onFailed: (code: string) => void;
};

export type Sending = {
  stop(): Promise<void>;
  /** Stops and takes what has arrived off the server. */
  discard(): Promise<void>;
};

/** Sends one file from where the server has it; waits out lost networks by itself. */
export type SendUpload<Source> = (entry: UploadEntry, source: Source, events: SendEvents) => Sending;
