export { etaOf, type QueueTotals, queueTotals, uploadProgress } from './queue.view-model.ts';
export type { NewUpload, UploadQueue } from './upload-queue.ts';
export { UploadQueueProvider, useUploadQueue } from './upload-queue-context.tsx';
export { useUploadItems } from './use-upload-items.ts';
