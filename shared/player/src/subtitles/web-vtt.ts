/** A stretch of `[italic]`, `[bold]` or plain text; lines are told apart by `\n`. Drawn as text nodes only, never as markup. */
export type CueSpan = { readonly text: string; readonly isItalic: boolean; readonly isBold: boolean };

export type Cue = {
  readonly startSec: number;
  readonly endSec: number;
  readonly spans: readonly CueSpan[];
  /** `top` when the author put the cue there, away from writing in the picture. */
  readonly placement: 'top' | 'bottom';
};

/** A cue of a file that is an index, such as a storyboard: its payload unread. */
export type RawCue = { readonly startSec: number; readonly endSec: number; readonly settings: string; readonly payload: string };

const TIMING = /^((?:\d+:)?\d{2}:\d{2}[.,]\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d{2}:\d{2}[.,]\d{3})(.*)$/;

/** Seconds of `hh:mm:ss.mmm` or `mm:ss.mmm`. */
function parseTimestamp(text: string): number {
  const [milliseconds = '0', ...clock] = text.split(/[.,:]/).reverse();
  return clock.reduce((total, part, index) => total + Number(part) * 60 ** index, Number(milliseconds) / 1000);
}

/** Cues of a WebVTT file in order of start; unreadable blocks are passed over (W3C WebVTT §6.1 asks for that). */
export function parseRawCues(text: string): readonly RawCue[] {
  const blocks = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  const cues: RawCue[] = [];
  for (const block of blocks) {
    const lines = block.split('\n').filter((line, index) => index > 0 || line.trim() !== '');
    const at = lines.findIndex((line) => TIMING.test(line));
    const [, start, end, settings] = TIMING.exec(lines[at] ?? '') ?? [];
    if (start === undefined || end === undefined) continue;
    cues.push({
      startSec: parseTimestamp(start),
      endSec: parseTimestamp(end),
      settings: settings ?? '',
      payload: lines.slice(at + 1).join('\n'),
    });
  }
  return cues.sort((a, b) => a.startSec - b.startSec);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
  quot: '"',
  apos: "'",
};
const decodeEntities = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Text of a payload with italics and bold kept; every other tag is dropped, its text stays. */
function parseSpans(payload: string): readonly CueSpan[] {
  const spans: CueSpan[] = [];
  let italics = 0;
  let bolds = 0;
  for (const part of payload.split(/(<[^>\n]*>)/)) {
    const tag = /^<(\/?)([a-z]*)/.exec(part);
    if (part.startsWith('<') && part.endsWith('>') && tag) {
      const change = tag[1] === '/' ? -1 : 1;
      if (tag[2] === 'i') italics = Math.max(0, italics + change);
      if (tag[2] === 'b') bolds = Math.max(0, bolds + change);
    } else if (part !== '') {
      spans.push({ text: decodeEntities(part), isItalic: italics > 0, isBold: bolds > 0 });
    }
  }
  return spans;
}

/** `line:0`, `line:2`, `line:10%` and their like are the upper half. */
function placementOf(settings: string): Cue['placement'] {
  const [, line, percent] = /(?:^|\s)line:(-?\d+(?:\.\d+)?)(%?)/.exec(settings) ?? [];
  if (line === undefined) return 'bottom';
  const limit = percent === '%' ? 50 : 8;
  return Number(line) >= 0 && Number(line) < limit ? 'top' : 'bottom';
}

export function parseSubtitles(text: string): readonly Cue[] {
  return parseRawCues(text).map(({ startSec, endSec, settings, payload }) => ({
    startSec,
    endSec,
    spans: parseSpans(payload),
    placement: placementOf(settings),
  }));
}
