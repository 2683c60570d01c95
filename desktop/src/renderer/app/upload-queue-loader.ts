import type { UploadQueue } from '@app/features/uploads';
import { createContext } from 'react';

/** Makes or gives back the one upload queue of this window. */
export const UploadQueueLoaderContext = createContext<() => Promise<UploadQueue>>(() => Promise.reject(new Error('No upload queue here')));
