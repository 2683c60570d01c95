import type { UploadKind } from '@app/contracts';
import type { PlayableId, TitleId } from '@app/kernel';
import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export type UploadState = 'waiting' | 'sending' | 'paused' | 'lost' | 'sent' | 'failed';

/** One file of the upload queue, as whoever sends it last told. */
export type UploadItem = {
  /** Of this device's queue, not of the server. */
  readonly id: string;
  readonly titleId: TitleId;
  readonly playableId: PlayableId | null;
  /** Name of the title it belongs to, as it was when the file was added. */
  readonly titleName: string;
  readonly kind: UploadKind;
  readonly language: string | null;
  readonly filename: string;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  /** Bytes per second over the last seconds; null while nothing moves. */
  readonly bytesPerSec: number | null;
  /** `lost`: the browser was restarted and the file has to be pointed at again. */
  readonly state: UploadState;
  /** Why it failed: an error code. */
  readonly code: string | null;
};

const initialState: { readonly items: readonly UploadItem[] } = { items: [] };

/** Mirror of the upload queue; the queue itself lives where files can be read. */
export const uploadsSlice = createSlice({
  name: 'uploads',
  initialState,
  reducers: {
    uploadsMirrored: (_state, { payload }: PayloadAction<readonly UploadItem[]>) => ({ items: payload }),
  },
});
