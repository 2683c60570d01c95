import { type Cue, parseSubtitles } from './web-vtt.ts';

/** A cue on screen now, with the track it belongs to. */
export type ShownCue = Cue & { readonly trackId: string };

type DisplayDeps = {
  readonly fetchText: (url: string) => Promise<string>;
  readonly setTimer: (delayMs: number, run: () => void) => () => void;
  readonly positionSec: () => number;
  /** Called when the set of cues on screen changes. */
  readonly onChange: (cues: readonly ShownCue[]) => void;
};

export type SubtitleDisplay = {
  /** Tracks to draw, in order; their files are fetched once. */
  show(tracks: readonly { readonly id: string; readonly url: string }[]): void;
  /** Looks again: after a seek, on every time update. */
  update(): void;
  stop(): void;
};

const RETRY_MS = 5000;

/** Keeps the cues of the chosen tracks in step with the playhead; time updates come four times a second, cues are finer than that. */
export function createSubtitleDisplay({ fetchText, setTimer, positionSec, onChange }: DisplayDeps): SubtitleDisplay {
  const files = new Map<string, readonly Cue[] | 'loading'>();
  let shownTracks: readonly { readonly id: string; readonly url: string }[] = [];
  let shown: readonly ShownCue[] = [];
  let isStopped = false;
  let cancelTimer = (): void => undefined;

  async function load(url: string): Promise<void> {
    files.set(url, 'loading');
    try {
      files.set(url, parseSubtitles(await fetchText(url)));
      update();
    } catch {
      files.delete(url);
      if (!isStopped) setTimer(RETRY_MS, loadMissing);
    }
  }

  function loadMissing(): void {
    if (isStopped) return;
    for (const { url } of shownTracks) if (!files.has(url)) void load(url);
  }

  const cuesOf = (url: string): readonly Cue[] => {
    const file = files.get(url);
    return file === undefined || file === 'loading' ? [] : file;
  };

  function update(): void {
    cancelTimer();
    if (isStopped) return;
    const now = positionSec();
    const next = shownTracks.flatMap(({ id, url }) =>
      cuesOf(url)
        .filter((cue) => cue.startSec <= now && now < cue.endSec)
        .map((cue) => ({ ...cue, trackId: id })),
    );
    if (
      next.length !== shown.length ||
      next.some((cue, index) => cue.startSec !== shown[index]?.startSec || cue.trackId !== shown[index]?.trackId)
    ) {
      shown = next;
      onChange(next);
    }
    const edges = shownTracks.flatMap(({ url }) => cuesOf(url).flatMap(({ startSec, endSec }) => [startSec, endSec]));
    const upcoming = edges.filter((edge) => edge > now && edge < now + 1);
    // Within the next time update's reach only: rate changes and seeks make later guesses wrong.
    if (upcoming.length > 0) cancelTimer = setTimer((Math.min(...upcoming) - now) * 1000 + 5, update);
  }

  return {
    update,
    show: (tracks) => {
      shownTracks = tracks;
      loadMissing();
      update();
    },
    stop: () => {
      isStopped = true;
      cancelTimer();
    },
  };
}
