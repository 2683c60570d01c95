import type { ReactNode } from 'react';
import { createContext, useContext, useEffect } from 'react';
import { useDispatch } from 'react-redux';
import { uploadsSlice } from '../session/index.ts';
import type { UploadQueue } from './upload-queue.ts';

const UploadQueueContext = createContext<UploadQueue | null>(null);

type UploadQueueProviderProps = { readonly queue: UploadQueue; readonly children: ReactNode };

/** Gives the screens below it the queue, and mirrors it into the store. */
export function UploadQueueProvider({ queue, children }: UploadQueueProviderProps) {
  const dispatch = useDispatch();
  useEffect(() => queue.subscribe((items) => dispatch(uploadsSlice.actions.uploadsMirrored(items))), [queue, dispatch]);
  return <UploadQueueContext value={queue}>{children}</UploadQueueContext>;
}

/** @throws Error outside of an `UploadQueueProvider`. */
export function useUploadQueue(): UploadQueue {
  const queue = useContext(UploadQueueContext);
  if (queue === null) throw new Error('No UploadQueueProvider above this component');
  return queue;
}
