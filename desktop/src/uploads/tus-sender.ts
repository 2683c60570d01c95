import { TUS_PATH } from '@app/contracts';
import { DetailedError, type HttpRequest, Upload, type UploadOptions } from 'tus-js-client';
import type { UploadEntry } from './upload-entry.ts';
import type { SendUpload } from './upload-sender.ts';

/** Long enough to be efficient, short enough to lose little: bytes sent again after a cut are less than one of these. */
const CHUNK_BYTES = 8 * 1024 * 1024;
const RETRY_DELAYS_MS = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 30_000, 60_000, 60_000, 60_000, 60_000];

type TusSenderDeps<Source> = {
  readonly apiOrigin: string;
  readonly accessToken: () => Promise<string | null>;
  /** The token was refused: get a new one stored. */
  readonly renewToken: () => Promise<void>;
  readonly open: (source: Source) => Pick<UploadOptions, 'uploadSize'> & { readonly file: ConstructorParameters<typeof Upload>[0] };
};

function metadataOf({ titleId, playableId, filename, kind, language }: UploadEntry): Record<string, string> {
  return { titleId, filename, kind, ...(playableId === null ? {} : { playableId }), ...(language === null ? {} : { language }) };
}

function statusOf(error: Error | DetailedError): number {
  return error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;
}

/** The code of the problem document that a refusal carries. */
function codeOf(error: Error | DetailedError): string {
  if (!(error instanceof DetailedError) || error.originalResponse === null) return 'service.unavailable';
  try {
    const problem: unknown = JSON.parse(error.originalResponse.getBody());
    if (typeof problem === 'object' && problem !== null && 'code' in problem && typeof problem.code === 'string') return problem.code;
  } catch {
    // Not ours: a proxy's page.
  }
  return 'internal';
}

/** Waiting helps: no answer, a busy server, a lock that another connection still holds, or a token that has just run out. */
function isWorthRetrying(status: number): boolean {
  return status === 0 || status >= 500 || [401, 409, 423, 429].includes(status);
}

/** Sends files by the tus 1.0 protocol. Where an upload stands is kept in its entry, so tus keeps no storage of its own. */
export function createTusSender<Source>({ apiOrigin, accessToken, renewToken, open }: TusSenderDeps<Source>): SendUpload<Source> {
  return (entry, source, { onUrl, onProgress, onSent, onFailed }) => {
    const { file, ...fileOptions } = open(source);
    let isTokenRefused = false;
    const upload = new Upload(file, {
      endpoint: `${apiOrigin}${TUS_PATH}`,
      ...fileOptions,
      ...(entry.uploadUrl === null ? {} : { uploadUrl: entry.uploadUrl }),
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_DELAYS_MS,
      storeFingerprintForResuming: false,
      metadata: metadataOf(entry),
      onBeforeRequest: async (request: HttpRequest) => {
        if (isTokenRefused) await renewToken();
        isTokenRefused = false;
        const token = await accessToken();
        if (token !== null) request.setHeader('Authorization', `Bearer ${token}`);
      },
      onShouldRetry: (error) => {
        const status = statusOf(error);
        isTokenRefused = status === 401;
        return isWorthRetrying(status);
      },
      onUploadUrlAvailable: () => {
        if (upload.url !== null) onUrl(upload.url);
      },
      onProgress: (sentBytes) => onProgress(sentBytes),
      onSuccess: () => onSent(),
      onError: (error) => onFailed(codeOf(error)),
    });
    upload.start();
    return { stop: () => upload.abort(false), discard: () => upload.abort(true) };
  };
}
