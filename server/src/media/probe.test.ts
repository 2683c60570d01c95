import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createMediaFolder, TOOL_PATHS } from '../../test/test-media.ts';
import { createMediaTools } from './media-tools.ts';
import { probeMedia } from './probe.ts';

jest.setTimeout(60_000);

const tools = createMediaTools(TOOL_PATHS);
let media: Awaited<ReturnType<typeof createMediaFolder>>;
beforeAll(async () => {
  media = await createMediaFolder();
});
afterAll(() => media.remove());

const SRT = '1\n00:00:01,000 --> 00:00:02,000\nSalom\n';

describe('probeMedia', () => {
  it('finds picture, sound and text with their languages, whatever the file is called', async () => {
    const mkv = await media.film('film.mkv', { audio: ['rus', 'uzb'], subtitles: { kaz: SRT } });
    await media.ffmpeg('-i', mkv, '-map', '0', '-c', 'copy', '-f', 'matroska', media.at('holiday.txt'));
    expect(await probeMedia(tools, media.at('holiday.txt'), 'video')).toMatchObject({
      demuxer: 'matroska',
      video: { width: 320, height: 180, frameRate: { num: 24, den: 1 }, isInterlaced: false },
      audio: [
        { language: 'ru', kind: 'main' },
        { language: 'uz', kind: 'dub' },
      ],
      text: [{ language: 'kk', kind: 'subtitles' }],
      durationSec: expect.closeTo(5, 1),
    });
  });

  it('sees a turned picture as it is shown', async () => {
    const flat = await media.film('flat.mp4', { durationSec: 2 });
    await media.ffmpeg('-i', flat, '-map', '0', '-c', 'copy', '-metadata:s:v', 'rotate=90', media.at('turned.mp4'));
    expect(await probeMedia(tools, media.at('turned.mp4'), 'video')).toMatchObject({ video: { width: 180, height: 320 } });
  });

  const refusals: readonly (readonly [string, string, 'video' | 'audio', () => Promise<string>])[] = [
    ['a text renamed to .mp4', 'uploads.not_media', 'video', () => media.write('letter.mp4', 'Dear all,\nthis is a letter.\n')],
    ['an empty file', 'uploads.empty_file', 'video', () => media.write('empty.mp4', '')],
    [
      'random bytes',
      'uploads.not_media',
      'video',
      () => media.write('noise.mkv', Buffer.from(Array.from({ length: 9000 }, (_, index) => (index * 7919) % 251))),
    ],
    ['an MP4 cut before its index', 'uploads.truncated', 'video', async () => media.cut(await media.film('a.mp4'), 'a-cut.mp4', 0.6)],
    ['a Matroska film cut near its end', 'uploads.truncated', 'video', async () => media.cut(await media.film('b.mkv'), 'b-cut.mkv', 0.9)],
    [
      'a fast-start MP4 cut near its end',
      'uploads.truncated',
      'video',
      async () => {
        await media.ffmpeg('-i', await media.film('c.mp4'), '-c', 'copy', '-movflags', '+faststart', media.at('c-fast.mp4'));
        return media.cut(media.at('c-fast.mp4'), 'c-cut.mp4', 0.95);
      },
    ],
    [
      'a streamed Matroska film without sizes whose last packets miss',
      'uploads.truncated',
      'video',
      async () => {
        // A film of unknown size that still states its length: what a broken live copy looks like.
        const bytes = await media.film('d.mkv', { durationSec: 40, size: '64x64' });
        return media.cut(bytes, 'd-cut.mkv', 0.5);
      },
    ],
    ['sound alone offered as a film', 'uploads.no_video_track', 'video', () => media.film('song.mkv', { picture: false })],
    [
      'sound with a cover offered as a film',
      'uploads.no_video_track',
      'video',
      async () => {
        await media.ffmpeg('-f', 'lavfi', '-i', 'color=red:s=64x64', '-frames:v', '1', media.at('cover.png'));
        await media.ffmpeg(
          '-i',
          await media.film('tune.mp3', { picture: false }),
          '-i',
          media.at('cover.png'),
          '-map',
          '0',
          '-map',
          '1',
          '-c',
          'copy',
          media.at('album.mp3'),
        );
        return media.at('album.mp3');
      },
    ],
    ['a silent film offered as sound', 'uploads.wrong_kind', 'audio', () => media.film('mute.mp4', { audio: [] })],
    [
      'a picture offered as a film',
      'uploads.wrong_kind',
      'video',
      async () => {
        await media.ffmpeg('-f', 'lavfi', '-i', 'color=red:s=640x360', '-frames:v', '1', media.at('still.png'));
        return media.at('still.png');
      },
    ],
    ['subtitles offered as a film', 'uploads.wrong_kind', 'video', () => media.write('film.mp4', SRT)],
    [
      'an HLS playlist of a local file',
      'uploads.playlist_refused',
      'video',
      () => media.write('a.m3u8.mp4', '#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n'),
    ],
    [
      'a concat list of a local file',
      'uploads.playlist_refused',
      'video',
      () => media.write('b.mkv', "ffconcat version 1.0\nfile '/etc/passwd'\n"),
    ],
    [
      'a manifest',
      'uploads.playlist_refused',
      'video',
      () => media.write('c.mp4', '<?xml version="1.0"?>\n<!-- x -->\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"></MPD>'),
    ],
    ['a link file', 'uploads.playlist_refused', 'video', () => media.write('d.mp4', 'http://127.0.0.1:22/film.mkv\n')],
    [
      'a film with a hundred tracks',
      'uploads.too_many_tracks',
      'video',
      async () => {
        const film = await media.film('one.mkv', { durationSec: 2, size: '64x64' });
        const maps = Array.from({ length: 99 }, () => ['-map', '0:a']).flat();
        await media.ffmpeg('-i', film, '-map', '0:v', ...maps, '-c', 'copy', media.at('hundred.mkv'));
        return media.at('hundred.mkv');
      },
    ],
    ['a film of half a second', 'uploads.too_short', 'video', () => media.film('blink.mp4', { durationSec: 0.5 })],
    [
      'a codec that is not on the list',
      'uploads.unsupported_codec',
      'video',
      async () => {
        await media.ffmpeg('-i', await media.film('e.mkv', { durationSec: 2 }), '-c:v', 'snow', '-c:a', 'copy', media.at('snow.mkv'));
        return media.at('snow.mkv');
      },
    ],
  ];
  it.each(refusals)('refuses %s: %s', async (_name, code, kind, make) => {
    await expect(probeMedia(tools, await make(), kind)).rejects.toMatchObject({ code });
  });
});
