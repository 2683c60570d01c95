import { describe, expect, it } from '@jest/globals';
import { parseStoryboard } from './storyboard.ts';
import { parseSubtitles } from './web-vtt.ts';

const plain = (text: string) => ({ text, isItalic: false, isBold: false });

describe('parseSubtitles', () => {
  it('reads cues with and without hours, identifiers, BOM and CRLF', () => {
    const file =
      '\uFEFFWEBVTT - title\r\n\r\nNOTE a note\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nfirst\r\n00:01.500 --> 00:03.000\r\nБир\r\nэки\r\n\r\n01:00:02,250 --> 01:00:04,000 align:start\r\nՅոթ';
    expect(parseSubtitles(file)).toEqual([
      { startSec: 1.5, endSec: 3, spans: [plain('Бир\nэки')], placement: 'bottom' },
      { startSec: 3602.25, endSec: 3604, spans: [plain('Յոթ')], placement: 'bottom' },
    ]);
  });

  it('keeps italics and bold, and leaves no markup to be run', () => {
    const file =
      'WEBVTT\n\n00:00.000 --> 00:01.000 line:5%\n<v Ann>Hi <i>there <b>you</b></i> <script>x</script> &lt;3 &amp; <00:00.500>now';
    const [cue] = parseSubtitles(file);
    expect(cue?.placement).toBe('top');
    expect(cue?.spans.map(({ text }) => text).join('')).toBe('Hi there you x <3 & now');
    expect(cue?.spans.filter(({ isItalic }) => isItalic)).toEqual([
      { text: 'there ', isItalic: true, isBold: false },
      { text: 'you', isItalic: true, isBold: true },
    ]);
  });

  it('passes over what it cannot read', () => {
    expect(parseSubtitles('WEBVTT\n\n00:xx --> 00:01.000\nno\n\n00:01.000 --> 00:02.000\nyes')).toHaveLength(1);
    expect(parseSubtitles('<html>')).toEqual([]);
  });
});

describe('parseStoryboard', () => {
  const index =
    'WEBVTT\n\n00:00.000 --> 00:10.000\nsheet-1.webp#xywh=0,0,160,90\n\n00:10.000 --> 00:20.000\nsheet-1.webp#xywh=160,0,160,90\n\n00:20.000 --> 00:25.000\nsheet-2.webp#xywh=0,0,160,90\n';
  const storyboard = parseStoryboard(index, 'https://sahna.test/media/s/token/storyboard/index.vtt');

  it('finds the picture of a second', () => {
    expect(storyboard.thumbnailAt(0)).toMatchObject({ x: 0, width: 160 });
    expect(storyboard.thumbnailAt(19.9)).toEqual({
      url: 'https://sahna.test/media/s/token/storyboard/sheet-1.webp',
      x: 160,
      y: 0,
      width: 160,
      height: 90,
    });
    expect(storyboard.thumbnailAt(20)?.url).toContain('sheet-2');
    expect(storyboard.thumbnailAt(26)).toBeNull();
  });

  it('names every sheet once, and is empty for an empty index', () => {
    expect(storyboard.sheetUrls).toHaveLength(2);
    expect(parseStoryboard('WEBVTT', 'https://sahna.test/').thumbnailAt(3)).toBeNull();
  });
});
