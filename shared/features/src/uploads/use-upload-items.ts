import { type UploadItem, useAppSelector } from '../session/index.ts';

/** The queue as its owner last told. */
export function useUploadItems(): readonly UploadItem[] {
  return useAppSelector((state) => state.uploads.items);
}
