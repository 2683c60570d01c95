/** How the segments of one representation are addressed; absolute, with the numbers still open. */
export type SegmentAddress = {
  readonly initUrl: string;
  /** Address of the segment that holds `positionSec`; null when the manifest has no regular grid. */
  readonly mediaUrlAt: (positionSec: number) => string | null;
};

export type ManifestRepresentation = SegmentAddress & {
  readonly id: string;
  readonly setId: string;
  readonly bandwidth: number;
  readonly height: number;
};

export type Manifest = {
  readonly video: readonly ManifestRepresentation[];
  readonly audio: readonly ManifestRepresentation[];
  /** Absolute WebVTT addresses by id of their set. */
  readonly textUrls: Readonly<Record<string, string>>;
  /** The manifest without its text sets: subtitles are ours to fetch and to draw. */
  readonly mediaXml: string;
};

type Scope = { readonly baseUrl: string; readonly template: Element | null };

const childrenOf = (parent: Element, name: string): readonly Element[] =>
  Array.from(parent.children).filter(({ localName }) => localName === name);

/** Base address and template that hold inside `element` (ISO/IEC 23009-1 §5.6, §5.3.9.1: the innermost wins). */
function enter(element: Element, outer: Scope): Scope {
  const base = childrenOf(element, 'BaseURL')[0]?.textContent?.trim();
  return {
    baseUrl: base ? new URL(base, outer.baseUrl).href : outer.baseUrl,
    template: childrenOf(element, 'SegmentTemplate')[0] ?? outer.template,
  };
}

/** Fills `$RepresentationID$`, `$Bandwidth$` and `$Number%05d$` (ISO/IEC 23009-1 table 16). */
function fill(template: string, id: string, bandwidth: number, number: number): string {
  return template.replace(/\$(RepresentationID|Bandwidth|Number)(?:%0(\d+)d)?\$/g, (_, name: string, width?: string) => {
    const value = name === 'RepresentationID' ? id : String(name === 'Bandwidth' ? bandwidth : number);
    return value.padStart(Number(width ?? 0), '0');
  });
}

function addressOf(scope: Scope, id: string, bandwidth: number): SegmentAddress {
  const read = (name: string): string | null => scope.template?.getAttribute(name) ?? null;
  const numberOf = (name: string, otherwise: number): number => Number(read(name) ?? otherwise);
  const segmentSec = numberOf('duration', Number.NaN) / numberOf('timescale', 1);
  const resolve = (template: string, number: number): string => new URL(fill(template, id, bandwidth, number), scope.baseUrl).href;
  const media = read('media');
  return {
    initUrl: resolve(read('initialization') ?? '', 0),
    mediaUrlAt: (positionSec) =>
      media === null || Number.isNaN(segmentSec) ? null : resolve(media, numberOf('startNumber', 1) + Math.floor(positionSec / segmentSec)),
  };
}

function representationsOf(set: Element, outer: Scope): readonly ManifestRepresentation[] {
  const setScope = enter(set, outer);
  return childrenOf(set, 'Representation').map((element) => {
    const id = element.getAttribute('id') ?? '';
    const bandwidth = Number(element.getAttribute('bandwidth'));
    const height = Number(element.getAttribute('height') ?? set.getAttribute('height') ?? 0);
    return { id, setId: set.getAttribute('id') ?? '', bandwidth, height, ...addressOf(enter(element, setScope), id, bandwidth) };
  });
}

const kindOf = (set: Element): string => set.getAttribute('contentType') ?? (set.getAttribute('mimeType') ?? '').split('/')[0] ?? '';

/** Reads what a player needs before dash.js has parsed anything: the first segments and the subtitles. Single period, as our server writes it. */
export function parseManifest(xml: string, manifestUrl: string): Manifest {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const mpdScope = enter(root, { baseUrl: manifestUrl, template: null });
  const period = childrenOf(root, 'Period')[0];
  const scope = period ? enter(period, mpdScope) : mpdScope;
  const sets = period ? childrenOf(period, 'AdaptationSet') : [];
  const textSets = sets.filter((set) => kindOf(set) === 'text');
  const textUrls = textSets.map((set) => {
    const inner = enter(childrenOf(set, 'Representation')[0] ?? set, enter(set, scope));
    return [set.getAttribute('id') ?? '', inner.baseUrl] as const;
  });
  const ofKind = (kind: string) => sets.filter((set) => kindOf(set) === kind).flatMap((set) => representationsOf(set, scope));
  const manifest = { video: ofKind('video'), audio: ofKind('audio'), textUrls: Object.fromEntries(textUrls) };
  for (const set of textSets) set.remove();
  return { ...manifest, mediaXml: new XMLSerializer().serializeToString(root) };
}

/** Bits per second: the least that is worth watching. Beginning with more costs join time; the next segment may be better. */
const WATCHABLE_BITRATE = 600_000;

/** The picture to begin with: the held height, else the smallest one worth watching, else the best there is. */
export function startingVideo(manifest: Manifest, height: number | null): ManifestRepresentation | null {
  const ladder = [...manifest.video].sort((a, b) => a.bandwidth - b.bandwidth);
  return (
    ladder.find((one) => one.height === height) ?? ladder.find(({ bandwidth }) => bandwidth >= WATCHABLE_BITRATE) ?? ladder.at(-1) ?? null
  );
}

export function startingAudio(manifest: Manifest, audioId: string | null): ManifestRepresentation | null {
  return manifest.audio.find(({ setId }) => setId === audioId) ?? manifest.audio[0] ?? null;
}
