export type Cue = { readonly startSec: number; readonly endSec: number; readonly text: string };

function timeCode(seconds: number): string {
  const whole = Math.floor(seconds);
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${part(Math.floor(whole / 3600))}:${part(Math.floor(whole / 60) % 60)}:${part(whole % 60)},${String(Math.round((seconds - whole) * 1000)).padStart(3, '0')}`;
}

/** Spreads lines evenly over a film, after its title; each stays for three quarters of its share. */
export function spreadCues(lines: readonly string[], seconds: number): readonly Cue[] {
  const from = Math.min(7, seconds * 0.2);
  const share = (seconds - from - 2) / lines.length;
  return lines.map((text, i) => ({ startSec: from + i * share, endSec: from + (i + 0.75) * share, text }));
}

/** SubRip text. */
export function toSubRip(cues: readonly Cue[]): string {
  return cues.map(({ startSec, endSec, text }, i) => `${i + 1}\n${timeCode(startSec)} --> ${timeCode(endSec)}\n${text}\n`).join('\n');
}
