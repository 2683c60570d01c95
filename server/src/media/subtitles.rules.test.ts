import { describe, expect, it } from '@jest/globals';
import { decodeSubtitles, parseSubtitles, toWebVtt } from './subtitles.rules.ts';

const SRT =
  '1\r\n00:00:01,000 --> 00:00:02,500\r\nПривет, <i>мир</i>\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n{\\an8}Oʻzbekcha & <font color="red">qizil</font>\r\nikki qator\r\n';
const vtt = (text: string) => toWebVtt(parseSubtitles(text));
const failure = (text: string): unknown => {
  try {
    parseSubtitles(text);
    return 'accepted';
  } catch (error) {
    return error;
  }
};

describe('decodeSubtitles', () => {
  it.each([
    ['UTF-8', Buffer.from(SRT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SRT}`)],
    ['UTF-16 little-endian with a mark', Buffer.from(`\ufeff${SRT}`, 'utf16le')],
    ['UTF-16 little-endian', Buffer.from(SRT, 'utf16le')],
    ['UTF-16 big-endian with a mark', Buffer.from(`\ufeff${SRT}`, 'utf16le').swap16()],
  ])('reads %s', (_name, bytes) => {
    expect(parseSubtitles(decodeSubtitles(bytes))[0]?.text).toBe('Привет, <i>мир</i>');
  });

  it('reads Windows-1251', () => {
    const bytes = Buffer.concat([Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n'), Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])]);
    expect(parseSubtitles(decodeSubtitles(bytes))[0]?.text).toBe('Привет');
  });
});

describe('parseSubtitles', () => {
  it('turns SRT into WebVTT with nothing but words and plain emphasis', () => {
    expect(vtt(SRT)).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nПривет, <i>мир</i>\n\n00:00:03.000 --> 00:00:04.000 line:5%\nOʻzbekcha &amp; qizil\nikki qator\n',
    );
  });

  it('keeps checked settings of WebVTT and skips its notes and styles', () => {
    const text =
      'WEBVTT - title\n\nSTYLE\n::cue { background: url(//evil) }\n\nNOTE\nno --> cue\n\nname\n01:02.000 --> 01:03.000 align:start line:10% x:javascript\n<v Anna>Salom &lt;3</v>\n';
    expect(vtt(text)).toBe('WEBVTT\n\n00:01:02.000 --> 00:01:03.000 align:start line:10%\nSalom &lt;3\n');
  });

  it('reads ASS: words without overrides and drawings, in order of time', () => {
    const text = [
      '[Script Info]',
      'Title: x',
      '[Events]',
      'Format: Layer, Start, End, Style, Text',
      'Dialogue: 0,0:00:05.00,0:00:06.50,Default,Иккинчи, {\\i1}курсив{\\i0}\\Nқатор',
      'Dialogue: 0,0:00:01.00,0:00:02.00,Default,{\\pos(1,2)\\an8}Биринчи',
      'Dialogue: 0,0:00:01.00,0:00:02.00,Default,{\\p1}m 0 0 l 100 0{\\p0}',
    ].join('\n');
    expect(vtt(text)).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.000 line:5%\nБиринчи\n\n00:00:05.000 --> 00:00:06.500\nИккинчи, <i>курсив</i>\nқатор\n',
    );
  });

  it('lets no markup through that a player might run', () => {
    const [cue] = parseSubtitles(
      '1\n00:00:01,000 --> 00:00:02,000\n<script>alert(1)</script><b onclick="x()">a --> b</b><img src=x><i>open\n',
    );
    expect(cue?.text).toBe('alert(1)<b>a --&gt; b</b><i>open</i>');
  });

  it.each([
    ['a timing that is none', '1\n00:00:01,000 --> 00:00:02,000\nok\n\n2\n00:00:xx,000 --> 00:00:04,000\nbad\n', 6],
    ['an end before its start', '1\n00:00:05,000 --> 00:00:02,000\nbad\n', 2],
    ['prose', 'Just a letter\nto somebody\n', 2],
    ['nothing', '', 1],
    ['a bad ASS row', '[Events]\nFormat: Start, End, Text\nDialogue: soon,later,hello\n', 3],
  ])('names the line of %s', (_name, text, line) => {
    expect(failure(text)).toMatchObject({ code: 'uploads.subtitles_invalid', details: { line } });
  });
});
