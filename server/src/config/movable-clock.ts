import { readFileSync } from 'node:fs';
import { type Clock, SECOND_MS, systemClock } from '@app/kernel';

const READ_EVERY_MS = SECOND_MS / 4;

/**
 * A clock that a running system can be moved by, to see what a month brings: ahead of the system's by the milliseconds in a file.
 * No file, or one without a number, means not at all. Processes that share the file agree within a quarter of a second.
 */
export function createMovableClock(file: string): Clock {
  let offsetMs = 0;
  let readAt = 0;
  return {
    now: () => {
      const now = systemClock.now();
      if (now - readAt >= READ_EVERY_MS) {
        readAt = now;
        offsetMs = readOffset(file);
      }
      return now + offsetMs;
    },
  };
}

function readOffset(file: string): number {
  try {
    const offset = Number(readFileSync(file, 'utf8').trim());
    return Number.isSafeInteger(offset) ? offset : 0;
  } catch {
    return 0;
  }
}
