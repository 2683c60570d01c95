import { type Manifest, parseManifest, startingAudio, startingVideo } from './manifest.ts';

export type MediaRequest = {
  /** Absolute: dash.js's request reporter chokes on relative ones in engines before Chromium 80. */
  readonly manifestUrl: string;
  /** Text of the manifest when it came along with the session. */
  readonly manifestXml: string | null;
  readonly startPositionSec: number;
  /** Id of the sound to begin with; null leaves it to the manifest. */
  readonly audioId: string | null;
  /** Picture height to hold; null lets the network decide. */
  readonly height: number | null;
};

/** A source whose first bytes are on their way. */
export type MediaOpening = {
  readonly request: MediaRequest;
  /** Asks again when the last try failed. @throws MediaRefusal | TypeError when nothing answered */
  manifest(): Promise<Manifest>;
  /** The answer, or the promise of one on its way; null when it was not asked for. Each is handed out once. */
  take(url: string): Promise<Response | null> | null;
  /** Stops what is still on its way and forgets the rest. */
  drop(): void;
};

/** An answer outside 2xx to a media request. */
export class MediaRefusal extends Error {
  override readonly name = 'MediaRefusal';
  readonly status: number;
  constructor(status: number) {
    super(`Answered ${status}`);
    this.status = status;
  }
}

/**
 * Asks at once for everything the first frame needs. dash.js would ask for manifest, initialisation and first segments one
 * after the other, and each step costs a round trip (figures: `e2e/join-time.e2e.ts`).
 */
export function openMedia(request: MediaRequest): MediaOpening {
  const { manifestUrl, startPositionSec } = request;
  const abort = new AbortController();
  const segments = new Map<string, Promise<Response | null>>();
  let opened: Promise<Manifest> | null = null;

  async function get(url: string): Promise<Response> {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new MediaRefusal(response.status);
    return response;
  }

  function want(url: string | null): void {
    if (url === null || segments.has(url)) return;
    // A failure here is no failure of playback: the engine then asks itself and reports what it hears.
    segments.set(
      url,
      get(url).catch(() => null),
    );
  }

  async function open(): Promise<Manifest> {
    const manifest = parseManifest(request.manifestXml ?? (await (await get(manifestUrl)).text()), manifestUrl);
    for (const first of [startingVideo(manifest, request.height), startingAudio(manifest, request.audioId)]) {
      want(first?.initUrl ?? null);
      want(first?.mediaUrlAt(startPositionSec) ?? null);
    }
    return manifest;
  }

  function manifest(): Promise<Manifest> {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  }

  manifest().catch(() => undefined);
  return {
    request,
    manifest,
    take: (url) => {
      if (url === manifestUrl && opened) return opened.then(({ mediaXml }) => new Response(mediaXml));
      const resource = segments.get(url) ?? null;
      segments.delete(url);
      return resource;
    },
    drop: () => {
      abort.abort();
      segments.clear();
    },
  };
}
