import type { MediaOpening } from '../media-opening.ts';
import { createPartReader } from './part-reader.ts';

/** The parts of dash.js's request, response and loader that are touched here; its own typings leave them open. */
type LoaderRequest = {
  readonly url?: string;
  readonly responseType?: string;
  customData: {
    readonly request?: { readonly type?: string };
    abort?: () => void;
    onloadend?: () => void;
    onprogress?: (progress: { lengthComputable: boolean; loaded: number; noTrace: boolean; data?: ArrayBuffer }) => void;
  };
};
type LoaderResponse = { url?: string; status?: number; statusText?: string; headers?: Record<string, string>; data?: unknown };
type Loader = { load(request: LoaderRequest, response: LoaderResponse): boolean };

/**
 * An extension of dash.js's `XHRLoader` that answers from `media` what was asked for ahead of it, and leaves the rest alone.
 * The request's own resource timing stays visible to the bitrate rules, since the URL is the same.
 */
export function createMemoryLoader(media: MediaOpening): (this: { readonly parent: Loader }) => Loader {
  return function memoryLoader() {
    // Taken now: dash.js writes the extension's methods over the parent's.
    const loadFromNetwork = this.parent.load;
    return {
      load: (request, response) => {
        const ahead = request.url === undefined ? null : media.take(request.url);
        if (ahead === null) return loadFromNetwork(request, response);
        const abort = new AbortController();
        request.customData.abort = () => abort.abort();
        void ahead
          .then((found) => (found === null ? null : readBody(request, found, abort.signal)))
          .catch(() => null)
          .then((data) => {
            if (abort.signal.aborted) return;
            if (data === null) return void loadFromNetwork(request, response);
            Object.assign(response, { url: request.url, status: 200, statusText: 'OK', headers: {}, data });
            request.customData.onloadend?.();
          });
        return true;
      },
    };
  };
}

/**
 * Segments go to the source buffer piece by piece, as dash.js does for low latency: the first picture shows when it has arrived,
 * not when its two seconds have. What is returned is the rest that has not been handed over: nothing.
 */
function readBody(request: LoaderRequest, found: Response, signal: AbortSignal): Promise<ArrayBuffer | string> {
  if (request.responseType !== 'arraybuffer') return found.text();
  if (request.customData.request?.type !== 'MediaSegment' || !found.body) return found.arrayBuffer();
  const report = request.customData.onprogress;
  // Without a computable length dash.js cannot abandon the request half-way, which would leave half a segment in the parser.
  return createPartReader(request.url ?? '', signal, (data) => report?.({ lengthComputable: false, loaded: 0, noTrace: true, data }))(
    found,
  ).then(() => new ArrayBuffer(0));
}
