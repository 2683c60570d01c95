import type { Upload } from '@app/contracts';
import type { UploadRecord } from './uploads.repository.ts';

const WHOLE: readonly Upload['status'][] = ['checking', 'accepted'];

/** `storedBytes`: what lies in the storage of one that is still arriving. */
export function presentUpload(record: UploadRecord, storedBytes: number): Upload {
  const { accountId: _, updatedAt: __, createdAt, ...fields } = record;
  return { ...fields, receivedBytes: WHOLE.includes(record.status) ? record.sizeBytes : storedBytes, createdAt: createdAt.toISOString() };
}
