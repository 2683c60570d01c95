import { describe, expect, it } from '@jest/globals';
import { type MediaPackage, MediaPackageSchema } from './media-package.ts';
import { buildMpd } from './mpd.ts';

const video = (height: number, width: number, bitrate: number) => ({
  id: `v${height}`,
  height,
  width,
  codecs: 'avc1.64001f',
  bitrate,
  frameRate: '24',
  segmentCount: 8,
  state: 'complete' as const,
});

const pkg: MediaPackage = MediaPackageSchema.parse({
  version: 1,
  prefix: 'packages/0193c0de-0000-7000-8000-000000000000',
  durationSec: 15.083333,
  segment: { timescale: 24000, duration: 48000 },
  video: [video(240, 426, 350_000), video(720, 1280, 2_800_000), video(1080, 1920, 5_000_000)],
  audio: [
    {
      id: '1',
      language: 'uz',
      label: "“Studiya” <1> & 'boshqa'",
      kind: 'dub',
      channels: 2,
      codecs: 'mp4a.40.2',
      bitrate: 128_000,
      segmentCount: 8,
      state: 'complete',
    },
  ],
  text: [{ id: '101', language: 'ru', label: null, kind: 'captions' }],
  storyboard: null,
});

describe('buildMpd', () => {
  it('lists only the renditions that are allowed', () => {
    const mpd = buildMpd(pkg, (id) => id !== 'v1080');
    expect(mpd).toContain('<Representation id="v720"');
    expect(mpd).not.toContain('v1080');
    expect(mpd).toContain('maxHeight="720"');
  });

  it('gives every sound and text track a set of its own that bears its id, language and role', () => {
    const mpd = buildMpd(pkg, () => true);
    expect(mpd).toContain('<AdaptationSet id="1" contentType="audio" mimeType="audio/mp4" lang="uz"');
    expect(mpd).toContain('value="dub"');
    expect(mpd).toContain('<AdaptationSet id="101" contentType="text" mimeType="text/vtt" lang="ru">');
    expect(mpd).toContain('<BaseURL>101/subtitles.vtt</BaseURL>');
  });

  it('escapes labels', () => {
    expect(buildMpd(pkg, () => true)).toContain('<Label>“Studiya” &lt;1&gt; &amp; &apos;boshqa&apos;</Label>');
    const odd = { ...pkg, audio: pkg.audio.map((track) => ({ ...track, label: 'a\u0000b\ud800' })) };
    expect(buildMpd(odd, () => true)).toContain('<Label>ab\ufffd</Label>');
  });

  it('announces the whole duration and one segment grid for all', () => {
    const mpd = buildMpd(pkg, () => true);
    expect(mpd).toContain('mediaPresentationDuration="PT15.083S"');
    expect(mpd.match(/<SegmentTemplate timescale="24000" duration="48000" startNumber="1"/g)).toHaveLength(2);
  });
});
