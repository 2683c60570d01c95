import { AppError } from '@app/contracts';

export type Cue = {
  readonly startMs: number;
  readonly endMs: number;
  /** Ready for WebVTT: escaped, with no tags but `b`, `i`, `u`. */
  readonly text: string;
  /** WebVTT cue settings, checked; empty when there are none. */
  readonly settings: string;
};

const LIMITS = { cues: 50_000, cueChars: 2_000, longestMs: 24 * 3600 * 1000 } as const;

/**
 * Text of unknown encoding: a byte order mark decides, else UTF-8 when it is valid, else UTF-16 when every other byte is zero, else
 * Windows-1251, the old habit of this region.
 */
export function decodeSubtitles(bytes: Uint8Array): string {
  const decode = (encoding: string, fatal = false) => new TextDecoder(encoding, { fatal }).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be');
  if (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0) return decode('utf-16le');
  if (bytes.length > 3 && bytes[0] === 0 && bytes[2] === 0) return decode('utf-16be');
  try {
    return decode('utf-8', true);
  } catch {
    return decode('windows-1251');
  }
}

/** Cues of an SRT, WebVTT or ASS/SSA text, in order of time. @throws AppError `uploads.subtitles_invalid` with the `line` (from 1) that cannot be read. */
export function parseSubtitles(text: string): readonly Cue[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const cues = lines.some((line) => /^\[Events\]\s*$/i.test(line))
    ? parseAss(lines)
    : parseTimed(lines, /^WEBVTT(\s|$)/.test(lines[0] ?? ''));
  if (cues.length === 0) throw invalidAt(1);
  return [...cues].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

export function toWebVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(
    (cue) => `${clock(cue.startMs)} --> ${clock(cue.endMs)}${cue.settings === '' ? '' : ` ${cue.settings}`}\n${cue.text}`,
  );
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}

function invalidAt(line: number): AppError {
  return new AppError('uploads.subtitles_invalid', { line });
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(.*)$`);

/** SRT and WebVTT: blocks of an optional name, a timing and text. */
function parseTimed(lines: readonly string[], isWebVtt: boolean): readonly Cue[] {
  const cues: Cue[] = [];
  let index = isWebVtt ? endOfBlock(lines, 0) : 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      index += 1;
    } else if (isWebVtt && /^(NOTE|STYLE|REGION)(\s|$)/.test(line)) {
      index = endOfBlock(lines, index);
    } else {
      const timingAt = line.includes('-->') ? index : index + 1;
      const end = endOfBlock(lines, timingAt);
      const cue = readCue(lines.slice(timingAt, end), timingAt, isWebVtt);
      if (cue !== null) add(cues, cue, timingAt);
      index = end;
    }
  }
  return cues;
}

function endOfBlock(lines: readonly string[], from: number): number {
  let index = from;
  while (index < lines.length && (lines[index] ?? '').trim() !== '') index += 1;
  return index;
}

/** Null for a cue that would never be seen: empty, or without duration. */
function readCue([timing = '', ...text]: readonly string[], at: number, isWebVtt: boolean): Cue | null {
  const match = TIMING.exec(timing);
  if (match === null) throw invalidAt(at + 1);
  const startMs = milliseconds(match.slice(1, 5), at);
  const endMs = milliseconds(match.slice(5, 9), at);
  if (endMs < startMs) throw invalidAt(at + 1);
  const raw = text.join('\n');
  const body = sanitizeText(isWebVtt ? decodeEntities(raw) : raw);
  if (body === '' || endMs === startMs) return null;
  const isOnTop = /\{\\an[789]\}/.test(raw);
  return { startMs, endMs, text: body, settings: isWebVtt ? safeSettings(match[9] ?? '') : isOnTop ? 'line:5%' : '' };
}

function add(cues: Cue[], cue: Cue, at: number): void {
  if (cues.length >= LIMITS.cues) throw invalidAt(at + 1);
  cues.push(cue);
}

/** `[hours], minutes, seconds, fraction`. */
function milliseconds(parts: readonly (string | undefined)[], at: number): number {
  const [hours = '0', minutes = '0', seconds = '0', fraction = '0'] = parts;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
  if (Number(minutes) > 59 || Number(seconds) > 59 || value > LIMITS.longestMs) throw invalidAt(at + 1);
  return value;
}

/** Advanced SubStation Alpha: `Format:` names the columns, the last of which is the text and may hold commas. */
function parseAss(lines: readonly string[]): readonly Cue[] {
  const cues: Cue[] = [];
  let columns: readonly string[] = [];
  let inEvents = false;
  for (const [index, line] of lines.entries()) {
    if (/^\[.+\]\s*$/.test(line)) inEvents = /^\[Events\]/i.test(line);
    else if (inEvents && /^Format:/i.test(line))
      columns = line
        .slice(7)
        .split(',')
        .map((name) => name.trim().toLowerCase());
    else if (inEvents && /^Dialogue:/i.test(line)) {
      const cue = readDialogue(line.slice(9), columns, index);
      if (cue !== null) add(cues, cue, index);
    }
  }
  return cues;
}

function readDialogue(row: string, columns: readonly string[], at: number): Cue | null {
  const parts = row.split(',');
  const fields = [...parts.slice(0, columns.length - 1), parts.slice(columns.length - 1).join(',')];
  const field = (name: string) => (fields[columns.indexOf(name)] ?? '').trim();
  const timing = new RegExp(`^${TIME}$`);
  const [start, end] = [timing.exec(field('start')), timing.exec(field('end'))];
  if (start === null || end === null || columns.length < 3) throw invalidAt(at + 1);
  const startMs = milliseconds(start.slice(1, 5), at);
  const endMs = milliseconds(end.slice(1, 5), at);
  const raw = field('text');
  // \p1 begins a drawing: its numbers are no words.
  if (endMs <= startMs || /\{[^}]*\\p[1-9]/.test(raw)) return null;
  const text = sanitizeText(raw.replace(/\\[Nn]/g, '\n').replace(/\\h/g, ' '));
  return text === '' ? null : { startMs, endMs, text, settings: /\{[^}]*\\an?[789]/.test(raw) ? 'line:5%' : '' };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f' };

function decodeEntities(text: string): string {
  // Only after tags are found would `&lt;` be safe to decode; so it keeps a mark that cannot be a tag's.
  return text.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) =>
    name === 'lt' ? '\ue000' : name === 'gt' ? '\ue001' : (ENTITIES[name] ?? ''),
  );
}

/** Keeps words, line breaks and `b`, `i`, `u`; everything else that a tag or an override could do is dropped. */
function sanitizeText(raw: string): string {
  const kept: string[] = [];
  const open: string[] = [];
  const plain = raw
    .normalize('NFC')
    .toWellFormed()
    .replace(/\{\\i1\}/g, '<i>')
    .replace(/\{\\i0\}/g, '</i>')
    .replace(/\{\\b1\}/g, '<b>')
    .replace(/\{\\b0\}/g, '</b>')
    .replace(/\{\\[^}]*\}/g, '');
  for (const part of plain.split(/(<\/?[A-Za-z][^>]*>|<\d[\d:.]*>)/)) {
    const tag = /^<(\/?)([biu])(?:[\s.][^>]*)?>$/i.exec(part);
    if (tag !== null) {
      const name = (tag[2] ?? '').toLowerCase();
      if (tag[1] === '') {
        open.push(name);
        kept.push(`<${name}>`);
      } else if (open.at(-1) === name) {
        open.pop();
        kept.push(`</${name}>`);
      }
    } else if (!/^<(\/?[A-Za-z]|\d)[^>]*>$/.test(part)) kept.push(escapeText(part));
  }
  const closing = open.reverse().map((name) => `</${name}>`);
  const text = [...kept, ...closing]
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  const words = text.replace(/<[^>]*>/g, '');
  return words.trim() === '' || words.length > LIMITS.cueChars ? '' : text;
}

function escapeText(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/\ue000/g, '<')
    .replace(/\ue001/g, '>')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** WebVTT §4.4; anything unknown is dropped. */
function safeSettings(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .filter((setting) => /^(line|position|size|align|vertical):[a-z0-9.,%-]{1,24}$/.test(setting))
    .join(' ');
}

function clock(ms: number): string {
  const part = (value: number, width = 2) => String(Math.floor(value)).padStart(width, '0');
  return `${part(ms / 3_600_000)}:${part((ms / 60_000) % 60)}:${part((ms / 1000) % 60)}.${part(ms % 1000, 3)}`;
}
