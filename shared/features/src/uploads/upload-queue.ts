import type { UploadKind } from '@app/contracts';
import type { PlayableId, TitleId } from '@app/kernel';
import type { UploadItem } from '../session/index.ts';

export type NewUpload = {
  readonly titleId: TitleId;
  readonly playableId: PlayableId | null;
  readonly titleName: string;
  readonly kind: UploadKind;
  readonly language: string | null;
};

/**
 * Whoever sends files: the browser page or the desktop's main process. It owns its queue, keeps it across restarts, sends two files at
 * a time and tells of every change.
 */
export type UploadQueue = {
  /** `files`: what a person dropped or picked in a page. */
  add(files: readonly File[], target: NewUpload): Promise<void>;
  pause(id: string): void;
  resume(id: string): void;
  /** Stops it and takes what has arrived off the server. */
  cancel(id: string): void;
  /** Takes a finished or failed one off the list. */
  dismiss(id: string): void;
  /** Points a `lost` upload at its file again; goes on where it stopped when it is the same file. */
  locate(id: string, file: File): Promise<void>;
  subscribe(listener: (items: readonly UploadItem[]) => void): () => void;
};
