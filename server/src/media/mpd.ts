import type { AudioRendition, MediaPackage, TextTrack, VideoRendition } from './media-package.ts';
import { SUBTITLES_FILE } from './media-package.ts';

const ROLE = 'urn:mpeg:dash:role:2011';
const CHANNELS = 'urn:mpeg:dash:23003:3:audio_channel_configuration:2011';
const AUDIO_PURPOSE = 'urn:tva:metadata:cs:AudioPurposeCS:2007';

const AUDIO_ROLES: Record<AudioRendition['kind'], string> = {
  main: 'main',
  dub: 'dub',
  commentary: 'commentary',
  description: 'description',
};
const TEXT_ROLES: Record<TextTrack['kind'], string> = { subtitles: 'subtitle', captions: 'caption', forced: 'forced-subtitle' };

/** Set of all pictures; sound and text sets bear their track's id, which never is 0. */
const VIDEO_SET_ID = 0;

/**
 * A static manifest (ISO/IEC 23009-1:2022, isoff-live profile) of those renditions that `isAllowed` lets through.
 * Addresses are relative: the manifest and the renditions' folders lie side by side.
 * It announces the whole duration also while a rendition grows; the server holds a request for a segment that is not there yet.
 */
export function buildMpd(pkg: MediaPackage, isAllowed: (renditionId: string) => boolean): string {
  const video = pkg.video.filter(({ id }) => isAllowed(id));
  const audio = pkg.audio.filter(({ id }) => isAllowed(id));
  const text = pkg.text.filter(({ id }) => isAllowed(id));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-live:2011" type="static" mediaPresentationDuration="${iso(pkg.durationSec)}" minBufferTime="PT2S">`,
    `<Period id="p0" start="PT0S" duration="${iso(pkg.durationSec)}">`,
    ...(video.length > 0 ? [videoSet(pkg, video)] : []),
    ...audio.map((track) => audioSet(pkg, track)),
    ...text.map(textSet),
    '</Period>',
    '</MPD>',
    '',
  ].join('\n');
}

function videoSet(pkg: MediaPackage, renditions: readonly VideoRendition[]): string {
  const size = {
    maxWidth: Math.max(...renditions.map(({ width }) => width)),
    maxHeight: Math.max(...renditions.map(({ height }) => height)),
  };
  return [
    open('AdaptationSet', {
      id: VIDEO_SET_ID,
      contentType: 'video',
      mimeType: 'video/mp4',
      segmentAlignment: 'true',
      startWithSAP: 1,
      ...size,
    }),
    `<Role schemeIdUri="${ROLE}" value="main"/>`,
    segmentTemplate(pkg),
    ...renditions.map((one) =>
      empty('Representation', {
        id: one.id,
        bandwidth: one.bitrate,
        codecs: one.codecs,
        width: one.width,
        height: one.height,
        frameRate: one.frameRate,
      }),
    ),
    '</AdaptationSet>',
  ].join('\n');
}

function audioSet(pkg: MediaPackage, track: AudioRendition): string {
  return [
    open('AdaptationSet', {
      id: track.id,
      contentType: 'audio',
      mimeType: 'audio/mp4',
      lang: track.language,
      segmentAlignment: 'true',
      startWithSAP: 1,
    }),
    ...(track.kind === 'description' ? [empty('Accessibility', { schemeIdUri: AUDIO_PURPOSE, value: 1 })] : []),
    empty('Role', { schemeIdUri: ROLE, value: AUDIO_ROLES[track.kind] }),
    ...label(track.label),
    segmentTemplate(pkg),
    open('Representation', { id: track.id, bandwidth: track.bitrate, codecs: track.codecs, audioSamplingRate: 48000 }),
    empty('AudioChannelConfiguration', { schemeIdUri: CHANNELS, value: track.channels }),
    '</Representation>',
    '</AdaptationSet>',
  ].join('\n');
}

function textSet(track: TextTrack): string {
  return [
    open('AdaptationSet', { id: track.id, contentType: 'text', mimeType: 'text/vtt', lang: track.language }),
    empty('Role', { schemeIdUri: ROLE, value: TEXT_ROLES[track.kind] }),
    ...label(track.label),
    open('Representation', { id: track.id, bandwidth: 1000 }),
    `<BaseURL>${track.id}/${SUBTITLES_FILE}</BaseURL>`,
    '</Representation>',
    '</AdaptationSet>',
  ].join('\n');
}

function segmentTemplate({ segment }: MediaPackage): string {
  return empty('SegmentTemplate', {
    timescale: segment.timescale,
    duration: segment.duration,
    startNumber: 1,
    initialization: '$RepresentationID$/init.mp4',
    media: '$RepresentationID$/$Number%05d$.m4s',
  });
}

function label(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : [`<Label>${escapeXml(text)}</Label>`];
}

type Attributes = Readonly<Record<string, string | number>>;

function open(name: string, attributes: Attributes): string {
  return `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')}>`;
}

function empty(name: string, attributes: Attributes): string {
  return open(name, attributes).replace(/>$/, '/>');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Also drops what XML 1.0 §2.2 cannot hold at all: control characters and lone surrogates. */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped here
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
  );
}

/** `PT63.25S`. */
function iso(seconds: number): string {
  return `PT${Number(seconds.toFixed(3))}S`;
}
