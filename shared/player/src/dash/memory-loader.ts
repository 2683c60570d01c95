import type { MediaOpening, Resource } from '../media-opening.ts';

/** The parts of dash.js's request, response and loader that are touched here; its own typings leave them open. */
type LoaderRequest = {
  readonly url?: string;
  customData: {
    abort?: () => void;
    onloadend?: () => void;
    onprogress?: (progress: { lengthComputable: boolean; loaded: number; total: number }) => void;
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
        const resource = request.url === undefined ? null : media.take(request.url);
        if (resource === null) return loadFromNetwork(request, response);
        let isAborted = false;
        request.customData.abort = () => {
          isAborted = true;
        };
        void resource
          .catch(() => null)
          .then((found) => {
            if (isAborted) return;
            if (found === null) loadFromNetwork(request, response);
            else answer(request, response, found);
          });
        return true;
      },
    };
  };
}

function answer(request: LoaderRequest, response: LoaderResponse, { url, data }: Resource): void {
  Object.assign(response, { url, status: 200, statusText: 'OK', headers: {}, data });
  const total = typeof data === 'string' ? data.length : data.byteLength;
  request.customData.onprogress?.({ lengthComputable: true, loaded: total, total });
  request.customData.onloadend?.();
}
